/** ATC C: cardiovascular system. Columns are described in ./index.ts. */
export const cardiovascular = `
C01AA05|Digoxin|地高辛|tablet|0.25 mg|30 tablet|PRESCRIPTION|1260
C01BC03|Propafenone|普罗帕酮|tablet|50 mg|50 tablet|PRESCRIPTION|1080
C01BD01|Amiodarone|胺碘酮|tablet|200 mg|10 tablet|PRESCRIPTION|2350
C01DA02|Glyceryl trinitrate|硝酸甘油|sublingual-tablet|0.5 mg|100 tablet|PRESCRIPTION|2680
C01DA14|Isosorbide mononitrate|单硝酸异山梨酯|sustained-release-tablet|40 mg|24 tablet|PRESCRIPTION|2960
C01EB15|Trimetazidine|曲美他嗪|tablet|20 mg|30 tablet|PRESCRIPTION|3180
C03AA03|Hydrochlorothiazide|氢氯噻嗪|tablet|25 mg|100 tablet|PRESCRIPTION|760
C03BA11|Indapamide|吲达帕胺|sustained-release-tablet|1.5 mg|30 tablet|PRESCRIPTION|2460
C03CA01|Furosemide|呋塞米|tablet|20 mg|100 tablet|PRESCRIPTION|980
C03CA04|Torasemide|托拉塞米|tablet|10 mg|12 tablet|PRESCRIPTION|2150
C03DA01|Spironolactone|螺内酯|tablet|20 mg|100 tablet|PRESCRIPTION|1860
C05BA01|Mucopolysaccharide polysulfate|多磺酸粘多糖|cream|14 g|1 tube|OTC|3280
C05CA03|Diosmin|地奥司明|tablet|450 mg|24 tablet|PRESCRIPTION|4260
C07AA05|Propranolol|普萘洛尔|tablet|10 mg|100 tablet|PRESCRIPTION|1120
C07AB02|Metoprolol|美托洛尔|sustained-release-tablet|47.5 mg|28 tablet|PRESCRIPTION|3460
C07AB07|Bisoprolol|比索洛尔|tablet|5 mg|30 tablet|PRESCRIPTION|2870
C07AG02|Carvedilol|卡维地洛|tablet|10 mg|28 tablet|PRESCRIPTION|2540
C08CA01|Amlodipine|氨氯地平|tablet|5 mg|28 tablet|PRESCRIPTION|1620
C08CA02|Felodipine|非洛地平|sustained-release-tablet|5 mg|30 tablet|PRESCRIPTION|3150
C08CA05|Nifedipine|硝苯地平|controlled-release-tablet|30 mg|30 tablet|PRESCRIPTION|3960
C08CA13|Lercanidipine|乐卡地平|tablet|10 mg|14 tablet|PRESCRIPTION|2480
C08DB01|Diltiazem|地尔硫䓬|sustained-release-capsule|90 mg|20 capsule|PRESCRIPTION|2360
C09AA01|Captopril|卡托普利|tablet|25 mg|100 tablet|PRESCRIPTION|860
C09AA02|Enalapril|依那普利|tablet|10 mg|32 tablet|PRESCRIPTION|1790
C09AA04|Perindopril|培哚普利|tablet|4 mg|30 tablet|PRESCRIPTION|3580
C09CA01|Losartan|氯沙坦|tablet|50 mg|14 tablet|PRESCRIPTION|2260
C09CA03|Valsartan|缬沙坦|capsule|80 mg|28 capsule|PRESCRIPTION|2650
C09CA04|Irbesartan|厄贝沙坦|tablet|150 mg|28 tablet|PRESCRIPTION|2390
C09CA07|Telmisartan|替米沙坦|tablet|80 mg|28 tablet|PRESCRIPTION|2780
C09CA08|Olmesartan medoxomil|奥美沙坦酯|tablet|20 mg|14 tablet|PRESCRIPTION|2470
C09DB01|Valsartan and amlodipine|缬沙坦氨氯地平|tablet|80 mg/5 mg|28 tablet|PRESCRIPTION|4980
C09DX04|Sacubitril and valsartan|沙库巴曲缬沙坦|tablet|100 mg|14 tablet|PRESCRIPTION|5860
C10AA01|Simvastatin|辛伐他汀|tablet|20 mg|28 tablet|PRESCRIPTION|1580
C10AA05|Atorvastatin|阿托伐他汀|tablet|20 mg|28 tablet|PRESCRIPTION|2290
C10AA07|Rosuvastatin|瑞舒伐他汀|tablet|10 mg|28 tablet|PRESCRIPTION|2460
C10AA08|Pitavastatin|匹伐他汀|tablet|2 mg|14 tablet|PRESCRIPTION|3120
C10AB05|Fenofibrate|非诺贝特|capsule|200 mg|10 capsule|PRESCRIPTION|2850
C10AX09|Ezetimibe|依折麦布|tablet|10 mg|30 tablet|PRESCRIPTION|7980
`;
