/** ATC G: genito-urinary system and sex hormones. Columns are described in ./index.ts. */
export const genitourinary = `
G01AF01|Metronidazole, vaginal|甲硝唑栓|suppository|500 mg|10 suppository|OTC|1180
G01AF02|Clotrimazole, vaginal|克霉唑阴道片|vaginal-tablet|500 mg|2 tablet|OTC|3460
G02CB01|Bromocriptine|溴隐亭|tablet|2.5 mg|30 tablet|PRESCRIPTION|8650
G03AA12|Drospirenone and ethinylestradiol|屈螺酮炔雌醇|tablet|3 mg/0.03 mg|21 tablet|OTC|13800
G03AD01|Levonorgestrel, emergency|左炔诺孕酮|tablet|1.5 mg|1 tablet|OTC|4580
G03CA03|Estradiol|雌二醇|tablet|1 mg|21 tablet|PRESCRIPTION|5260
G03DA04|Progesterone|黄体酮|soft-capsule|100 mg|20 capsule|PRESCRIPTION|6480
G03DB01|Dydrogesterone|地屈孕酮|tablet|10 mg|20 tablet|PRESCRIPTION|11600
G03XB01|Mifepristone|米非司酮|tablet|25 mg|6 tablet|RESTRICTED:specially-managed|4280
G04BD08|Solifenacin|索利那新|tablet|5 mg|10 tablet|PRESCRIPTION|5980
G04BE03|Sildenafil|西地那非|tablet|50 mg|5 tablet|PRESCRIPTION|9800
G04BE08|Tadalafil|他达拉非|tablet|5 mg|28 tablet|PRESCRIPTION|18600
G04CA02|Tamsulosin|坦索罗辛|sustained-release-capsule|0.2 mg|10 capsule|PRESCRIPTION|2760
G04CB01|Finasteride|非那雄胺|tablet|5 mg|10 tablet|PRESCRIPTION|3180
`;
