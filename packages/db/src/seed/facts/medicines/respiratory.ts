/** ATC R: respiratory system. Columns are described in ./index.ts. */
export const respiratory = `
R01AA05|Oxymetazoline|羟甲唑啉|nasal-spray|0.05%|1 bottle|OTC|2180
R01AD05|Budesonide nasal spray|布地奈德鼻喷雾剂|nasal-spray|64 µg/dose|1 bottle|PRESCRIPTION|5860
R01AD09|Mometasone nasal spray|糠酸莫米松鼻喷雾剂|nasal-spray|50 µg/dose|1 bottle|PRESCRIPTION|4680
R03AC02|Salbutamol|沙丁胺醇|inhaler|100 µg/dose|1 inhaler|PRESCRIPTION|2260
R03AK06|Salmeterol and fluticasone|沙美特罗替卡松|inhaler|50 µg/250 µg|1 inhaler|PRESCRIPTION|17600
R03AK07|Budesonide and formoterol|布地奈德福莫特罗|inhaler|160 µg/4.5 µg|1 inhaler|PRESCRIPTION|18900
R03BA02|Budesonide, nebulised|吸入用布地奈德混悬液|inhalation-suspension|1 mg/2 mL|5 ampoule|PRESCRIPTION|6480
R03BB04|Tiotropium bromide|噻托溴铵|inhalation-capsule|18 µg|10 capsule|PRESCRIPTION|9860
R03CA02|Ephedrine|麻黄碱|tablet|25 mg|100 tablet|RESTRICTED:specially-managed|1860
R03DA04|Theophylline|茶碱|sustained-release-tablet|100 mg|24 tablet|PRESCRIPTION|980
R03DC03|Montelukast|孟鲁司特|tablet|10 mg|5 tablet|PRESCRIPTION|2160
R03DC03|Montelukast, chewable|孟鲁司特咀嚼片|chewable-tablet|5 mg|5 tablet|PRESCRIPTION|2080
R05CB01|Acetylcysteine|乙酰半胱氨酸|granules|200 mg|10 sachet|PRESCRIPTION|2680
R05CB03|Carbocisteine|羧甲司坦|oral-solution|500 mg/10 mL|10 vial|OTC|1860
R05CB06|Ambroxol|氨溴索|oral-solution|600 mg/100 mL|100 millilitre|OTC|1980
R05DA04|Codeine|可待因|tablet|30 mg|20 tablet|RESTRICTED:narcotic|4860
R05DA09|Dextromethorphan|右美沙芬|tablet|15 mg|24 tablet|RESTRICTED:psychotropic|1460
R06AB04|Chlorphenamine|氯苯那敏|tablet|4 mg|100 tablet|OTC|460
R06AE07|Cetirizine|西替利嗪|tablet|10 mg|12 tablet|OTC|1580
R06AE09|Levocetirizine|左西替利嗪|tablet|5 mg|15 tablet|OTC|2180
R06AX13|Loratadine|氯雷他定|tablet|10 mg|12 tablet|OTC|1680
R06AX17|Ketotifen|酮替芬|tablet|1 mg|60 tablet|PRESCRIPTION|860
R06AX22|Ebastine|依巴斯汀|tablet|10 mg|10 tablet|PRESCRIPTION|2480
R06AX26|Fexofenadine|非索非那定|tablet|60 mg|12 tablet|OTC|2260
R06AX27|Desloratadine|地氯雷他定|tablet|5 mg|12 tablet|OTC|2380
`;
