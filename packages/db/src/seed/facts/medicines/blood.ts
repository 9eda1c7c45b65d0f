/** ATC B: blood and blood forming organs. Columns are described in ./index.ts. */
export const blood = `
B01AA03|Warfarin|华法林|tablet|2.5 mg|60 tablet|PRESCRIPTION|2380
B01AC04|Clopidogrel|氯吡格雷|tablet|75 mg|7 tablet|PRESCRIPTION|1890
B01AC06|Acetylsalicylic acid, enteric|阿司匹林肠溶片|enteric-tablet|100 mg|30 tablet|PRESCRIPTION|1490
B01AC24|Ticagrelor|替格瑞洛|tablet|90 mg|14 tablet|PRESCRIPTION|4980
B01AE07|Dabigatran etexilate|达比加群酯|capsule|110 mg|10 capsule|PRESCRIPTION|6750
B01AF01|Rivaroxaban|利伐沙班|tablet|20 mg|7 tablet|PRESCRIPTION|4620
B02AA02|Tranexamic acid|氨甲环酸|tablet|500 mg|20 tablet|PRESCRIPTION|3680
B02BD02|Coagulation factor VIII, human|人凝血因子VIII|injection|200 IU|1 vial|RESTRICTED:blood-product|42800
B03AA02|Ferrous fumarate|富马酸亚铁|tablet|200 mg|100 tablet|OTC|2260
B03AA07|Ferrous sulfate|硫酸亚铁|tablet|300 mg|100 tablet|OTC|1380
B03BA05|Mecobalamin|甲钴胺|tablet|0.5 mg|20 tablet|PRESCRIPTION|1980
B03BB01|Folic acid|叶酸|tablet|0.4 mg|31 tablet|OTC|1760
B05AA01|Human albumin|人血白蛋白|injection|10 g/50 mL|1 vial|RESTRICTED:blood-product|39800
`;
