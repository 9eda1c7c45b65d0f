/** ATC M: musculo-skeletal system. Columns are described in ./index.ts. */
export const musculoskeletal = `
M01AB05|Diclofenac|双氯芬酸钠|sustained-release-tablet|75 mg|10 tablet|PRESCRIPTION|1860
M01AC06|Meloxicam|美洛昔康|tablet|7.5 mg|14 tablet|PRESCRIPTION|1680
M01AE01|Ibuprofen|布洛芬|sustained-release-capsule|300 mg|20 capsule|OTC|1890
M01AE01|Ibuprofen suspension|布洛芬混悬液|oral-suspension|2 g/100 mL|100 millilitre|OTC|2460
M01AH01|Celecoxib|塞来昔布|capsule|200 mg|12 capsule|PRESCRIPTION|3260
M01AH05|Etoricoxib|依托考昔|tablet|60 mg|5 tablet|PRESCRIPTION|2980
M01AX05|Glucosamine|氨基葡萄糖|capsule|250 mg|42 capsule|PRESCRIPTION|5480
M02AA15|Diclofenac gel|双氯芬酸二乙胺乳胶剂|gel|1%|1 tube|OTC|2860
M03AX01|Botulinum toxin type A|A型肉毒毒素|injection|100 U|1 vial|RESTRICTED:toxic|168000
M03BX01|Baclofen|巴氯芬|tablet|10 mg|30 tablet|PRESCRIPTION|3960
M03BX09|Eperisone|乙哌立松|tablet|50 mg|20 tablet|PRESCRIPTION|3180
M04AA01|Allopurinol|别嘌醇|tablet|100 mg|100 tablet|PRESCRIPTION|2680
M04AA03|Febuxostat|非布司他|tablet|40 mg|14 tablet|PRESCRIPTION|3860
M04AB03|Benzbromarone|苯溴马隆|tablet|50 mg|14 tablet|PRESCRIPTION|3480
M04AC01|Colchicine|秋水仙碱|tablet|0.5 mg|20 tablet|PRESCRIPTION|2160
M05BA04|Alendronic acid|阿仑膦酸|tablet|70 mg|4 tablet|PRESCRIPTION|8960
`;
