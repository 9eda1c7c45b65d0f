/** ATC P: antiparasitic products. Columns are described in ./index.ts. */
export const antiparasitic = `
P01AB01|Metronidazole|甲硝唑|tablet|200 mg|100 tablet|PRESCRIPTION|1260
P01AB03|Ornidazole|奥硝唑|capsule|250 mg|24 capsule|PRESCRIPTION|2180
P01BA02|Hydroxychloroquine|羟氯喹|tablet|200 mg|10 tablet|PRESCRIPTION|2860
P02CA03|Albendazole|阿苯达唑|tablet|200 mg|10 tablet|OTC|980
`;
