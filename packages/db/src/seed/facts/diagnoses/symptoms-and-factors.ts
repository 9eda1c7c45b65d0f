/** ICD-10 chapters XVIII, XIX, XXI and XXII. Columns are described in ./index.ts. */
export const symptoms = `
R00.2|Palpitations|心悸
R03.0|Elevated blood-pressure reading, without diagnosis of hypertension|血压读数升高，无高血压诊断
R05|Cough|咳嗽
R07.0|Pain in throat|咽痛
R10.1|Pain localized to upper abdomen|上腹痛
R10.4|Other and unspecified abdominal pain|腹痛
R11|Nausea and vomiting|恶心和呕吐
R14|Flatulence and related conditions|腹胀气和有关情况
R21|Rash and other nonspecific skin eruption|皮疹和其他非特异性皮肤疹
R35|Polyuria|多尿
R42|Dizziness and giddiness|头晕和眩晕
R50.9|Fever, unspecified|发热
R51|Headache|头痛
R53|Malaise and fatigue|不适和疲劳
R60.0|Localized oedema|局部水肿
R63.0|Anorexia|食欲缺乏
R63.5|Abnormal weight gain|异常体重增加
R73.0|Abnormal glucose tolerance test|葡萄糖耐量试验异常
`;
export const injuries = `
S93.4|Sprain and strain of ankle|踝扭伤和劳损
T14.0|Superficial injury of unspecified body region|浅表损伤
T63.4|Toxic effect of venom of other arthropods|其他节肢动物毒液的毒性效应
T78.1|Other adverse food reactions, not elsewhere classified|食物不良反应
T78.4|Allergy, unspecified|变态反应
T88.7|Unspecified adverse effect of drug or medicament|药物或药剂的有害效应
`;
export const factors = `
Z00.1|Routine child health examination|常规儿童健康检查
Z30.0|General counselling and advice on contraception|避孕咨询和指导
Z34.9|Supervision of normal pregnancy, unspecified|正常妊娠监督
Z39.1|Care and examination of lactating mother|哺乳期母亲的医疗照顾和检查
Z71.3|Dietary counselling and surveillance|饮食咨询和监督
Z76.0|Issue of repeat prescription|开具重复处方
Z88.0|Personal history of allergy to penicillin|青霉素过敏个人史
`;
export const special = `
U07.1|COVID-19, virus identified|2019冠状病毒病，病毒被标明
U07.2|COVID-19, virus not identified|2019冠状病毒病，病毒未标明
`;
