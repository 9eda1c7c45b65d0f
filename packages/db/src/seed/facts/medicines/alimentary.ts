/** ATC A: alimentary tract and metabolism. Columns are described in ./index.ts. */
export const alimentary = `
A02AD04|Hydrotalcite|铝碳酸镁|chewable-tablet|500 mg|20 tablet|OTC|2480
A02BA03|Famotidine|法莫替丁|tablet|20 mg|24 tablet|OTC|950
A02BC01|Omeprazole|奥美拉唑|enteric-capsule|20 mg|14 capsule|PRESCRIPTION|1580
A02BC02|Pantoprazole|泮托拉唑|enteric-tablet|40 mg|14 tablet|PRESCRIPTION|2460
A02BC03|Lansoprazole|兰索拉唑|enteric-tablet|30 mg|14 tablet|PRESCRIPTION|1920
A02BC04|Rabeprazole|雷贝拉唑|enteric-tablet|10 mg|14 tablet|PRESCRIPTION|2180
A02BC05|Esomeprazole|艾司奥美拉唑|enteric-tablet|20 mg|14 tablet|PRESCRIPTION|3850
A02BX02|Sucralfate|硫糖铝|oral-suspension|1 g/5 mL|120 millilitre|OTC|2650
A02BX05|Bismuth subcitrate|枸橼酸铋钾|capsule|110 mg|40 capsule|PRESCRIPTION|2140
A03AA05|Trimebutine|曲美布汀|tablet|100 mg|20 tablet|PRESCRIPTION|1760
A03AX04|Pinaverium|匹维溴铵|tablet|50 mg|15 tablet|PRESCRIPTION|2290
A03AX13|Simethicone|西甲硅油|oral-suspension|40 mg/mL|30 millilitre|OTC|3980
A03FA03|Domperidone|多潘立酮|tablet|10 mg|30 tablet|OTC|1890
A03FA09|Mosapride|莫沙必利|tablet|5 mg|24 tablet|PRESCRIPTION|1650
A04AA01|Ondansetron|昂丹司琼|tablet|8 mg|12 tablet|PRESCRIPTION|3260
A05AA02|Ursodeoxycholic acid|熊去氧胆酸|capsule|250 mg|25 capsule|PRESCRIPTION|7950
A05BA03|Silymarin|水飞蓟素|capsule|140 mg|10 capsule|PRESCRIPTION|2880
A06AD11|Lactulose|乳果糖|oral-solution|667 mg/mL|200 millilitre|OTC|3680
A06AD15|Macrogol 4000|聚乙二醇4000|powder|10 g|10 sachet|OTC|2760
A06AG04|Glycerol enema|甘油灌肠剂|enema|20 mL|10 piece|OTC|690
A07AA11|Rifaximin|利福昔明|tablet|200 mg|12 tablet|PRESCRIPTION|3150
A07BC05|Diosmectite|蒙脱石|powder|3 g|10 sachet|OTC|1280
A07DA03|Loperamide|洛哌丁胺|capsule|2 mg|6 capsule|OTC|1190
A07EC02|Mesalazine|美沙拉秦|enteric-tablet|500 mg|40 tablet|PRESCRIPTION|11800
A07FA02|Saccharomyces boulardii|布拉氏酵母菌|powder|250 mg|10 sachet|OTC|4580
A09AA02|Pancreatin|胰酶|enteric-capsule|150 mg|20 capsule|PRESCRIPTION|3420
A10AB04|Insulin lispro|赖脯胰岛素|injection-pen|300 IU/3 mL|1 pen|PRESCRIPTION|3280
A10AB05|Insulin aspart|门冬胰岛素|injection-pen|300 IU/3 mL|1 pen|PRESCRIPTION|3360
A10AC01|Insulin (human), isophane|精蛋白人胰岛素|injection-pen|300 IU/3 mL|1 pen|PRESCRIPTION|2450
A10AE04|Insulin glargine|甘精胰岛素|injection-pen|300 IU/3 mL|1 pen|PRESCRIPTION|7750
A10BA02|Metformin|二甲双胍|tablet|500 mg|60 tablet|PRESCRIPTION|1850
A10BA02|Metformin, sustained release|二甲双胍缓释片|sustained-release-tablet|500 mg|30 tablet|PRESCRIPTION|1460
A10BB09|Gliclazide|格列齐特|sustained-release-tablet|30 mg|30 tablet|PRESCRIPTION|2390
A10BB12|Glimepiride|格列美脲|tablet|2 mg|30 tablet|PRESCRIPTION|2640
A10BF01|Acarbose|阿卡波糖|tablet|50 mg|30 tablet|PRESCRIPTION|1480
A10BG03|Pioglitazone|吡格列酮|tablet|15 mg|14 tablet|PRESCRIPTION|1970
A10BH01|Sitagliptin|西格列汀|tablet|100 mg|14 tablet|PRESCRIPTION|6240
A10BH05|Linagliptin|利格列汀|tablet|5 mg|14 tablet|PRESCRIPTION|5680
A10BJ02|Liraglutide|利拉鲁肽|injection-pen|18 mg/3 mL|1 pen|PRESCRIPTION|28800
A10BJ06|Semaglutide|司美格鲁肽|injection-pen|2 mg/1.5 mL|1 pen|PRESCRIPTION|39800
A10BK01|Dapagliflozin|达格列净|tablet|10 mg|30 tablet|PRESCRIPTION|9650
A10BK03|Empagliflozin|恩格列净|tablet|10 mg|30 tablet|PRESCRIPTION|9480
A10BX02|Repaglinide|瑞格列奈|tablet|1 mg|30 tablet|PRESCRIPTION|2560
A11CC03|Alfacalcidol|阿法骨化醇|soft-capsule|0.25 µg|20 capsule|PRESCRIPTION|3250
A11CC04|Calcitriol|骨化三醇|soft-capsule|0.25 µg|10 capsule|PRESCRIPTION|3720
A11CC05|Colecalciferol (vitamin D3)|维生素D3|soft-capsule|400 IU|30 capsule|OTC|3960
A11DA01|Thiamine (vitamin B1)|维生素B1|tablet|10 mg|100 tablet|OTC|480
A11GA01|Ascorbic acid (vitamin C)|维生素C|tablet|100 mg|100 tablet|OTC|560
A11HA02|Pyridoxine (vitamin B6)|维生素B6|tablet|10 mg|100 tablet|OTC|520
A12AA04|Calcium carbonate|碳酸钙|chewable-tablet|500 mg|48 tablet|OTC|3480
A12BA01|Potassium chloride|氯化钾|sustained-release-tablet|500 mg|24 tablet|PRESCRIPTION|1580
A12CB02|Zinc gluconate|葡萄糖酸锌|oral-solution|3.5 mg/10 mL|12 vial|OTC|2190
`;
