/** ATC J: antiinfectives for systemic use. Columns are described in ./index.ts. */
export const antiinfective = `
J01AA02|Doxycycline|多西环素|tablet|100 mg|20 tablet|PRESCRIPTION|1580
J01AA08|Minocycline|米诺环素|capsule|100 mg|10 capsule|PRESCRIPTION|2860
J01CA04|Amoxicillin|阿莫西林|capsule|500 mg|24 capsule|PRESCRIPTION|1450
J01CR02|Amoxicillin and clavulanic acid|阿莫西林克拉维酸钾|tablet|457 mg|12 tablet|PRESCRIPTION|2980
J01DB01|Cefalexin|头孢氨苄|capsule|250 mg|24 capsule|PRESCRIPTION|1260
J01DC02|Cefuroxime|头孢呋辛酯|tablet|250 mg|12 tablet|PRESCRIPTION|2380
J01DC04|Cefaclor|头孢克洛|granules|125 mg|12 sachet|PRESCRIPTION|2460
J01DD08|Cefixime|头孢克肟|capsule|100 mg|12 capsule|PRESCRIPTION|2680
J01DD15|Cefdinir|头孢地尼|capsule|100 mg|10 capsule|PRESCRIPTION|2950
J01EE01|Sulfamethoxazole and trimethoprim|复方磺胺甲噁唑|tablet|400 mg/80 mg|20 tablet|PRESCRIPTION|860
J01FA06|Roxithromycin|罗红霉素|capsule|150 mg|12 capsule|PRESCRIPTION|1380
J01FA09|Clarithromycin|克拉霉素|tablet|250 mg|12 tablet|PRESCRIPTION|2150
J01FA10|Azithromycin|阿奇霉素|tablet|250 mg|6 tablet|PRESCRIPTION|1680
J01MA12|Levofloxacin|左氧氟沙星|tablet|500 mg|7 tablet|PRESCRIPTION|2360
J01MA14|Moxifloxacin|莫西沙星|tablet|400 mg|3 tablet|PRESCRIPTION|3890
J01XE01|Nitrofurantoin|呋喃妥因|enteric-tablet|50 mg|100 tablet|PRESCRIPTION|1980
J01XX01|Fosfomycin trometamol|磷霉素氨丁三醇|powder|3 g|1 sachet|PRESCRIPTION|3680
J02AC01|Fluconazole|氟康唑|capsule|150 mg|3 capsule|PRESCRIPTION|2460
J02AC02|Itraconazole|伊曲康唑|capsule|100 mg|14 capsule|PRESCRIPTION|6980
J05AB01|Aciclovir|阿昔洛韦|tablet|200 mg|24 tablet|PRESCRIPTION|1560
J05AB11|Valaciclovir|伐昔洛韦|tablet|300 mg|10 tablet|PRESCRIPTION|2860
J05AF07|Tenofovir disoproxil|替诺福韦二吡呋酯|tablet|300 mg|30 tablet|PRESCRIPTION|4960
J05AF10|Entecavir|恩替卡韦|tablet|0.5 mg|28 tablet|PRESCRIPTION|3580
J05AH02|Oseltamivir|奥司他韦|capsule|75 mg|10 capsule|PRESCRIPTION|6480
J05AX25|Baloxavir marboxil|玛巴洛沙韦|tablet|20 mg|2 tablet|PRESCRIPTION|22200
J06BA02|Immunoglobulin, normal human, intravenous|静注人免疫球蛋白|injection|2.5 g/50 mL|1 vial|RESTRICTED:blood-product|58600
J07BB02|Influenza vaccine, inactivated|流感病毒裂解疫苗|injection|0.5 mL|1 syringe|RESTRICTED:vaccine|12800
J07BC01|Hepatitis B vaccine|乙型肝炎疫苗|injection|10 µg/0.5 mL|1 syringe|RESTRICTED:vaccine|9800
J07BG01|Rabies vaccine|狂犬病疫苗|injection|2.5 IU|1 vial|RESTRICTED:vaccine|8500
`;
