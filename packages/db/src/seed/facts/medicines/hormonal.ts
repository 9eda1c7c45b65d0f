/** ATC H: systemic hormonal preparations. Columns are described in ./index.ts. */
export const hormonal = `
H02AB02|Dexamethasone|地塞米松|tablet|0.75 mg|100 tablet|PRESCRIPTION|1480
H02AB04|Methylprednisolone|甲泼尼龙|tablet|4 mg|24 tablet|PRESCRIPTION|2960
H02AB07|Prednisone|泼尼松|tablet|5 mg|100 tablet|PRESCRIPTION|1680
H03AA01|Levothyroxine sodium|左甲状腺素钠|tablet|50 µg|100 tablet|PRESCRIPTION|3280
H03BA02|Propylthiouracil|丙硫氧嘧啶|tablet|50 mg|100 tablet|PRESCRIPTION|3860
H03BB02|Thiamazole|甲巯咪唑|tablet|10 mg|50 tablet|PRESCRIPTION|3150
`;
