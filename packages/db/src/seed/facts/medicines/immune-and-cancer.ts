/** ATC L: antineoplastic and immunomodulating agents. Columns are described in ./index.ts. */
export const immuneAndCancer = `
L01XX27|Arsenic trioxide|三氧化二砷|injection|10 mg/10 mL|1 ampoule|RESTRICTED:toxic|26800
L02BA01|Tamoxifen|他莫昔芬|tablet|10 mg|60 tablet|PRESCRIPTION|5860
L02BG04|Letrozole|来曲唑|tablet|2.5 mg|10 tablet|PRESCRIPTION|6480
L04AX01|Azathioprine|硫唑嘌呤|tablet|50 mg|60 tablet|PRESCRIPTION|9860
L04AX03|Methotrexate|甲氨蝶呤|tablet|2.5 mg|16 tablet|PRESCRIPTION|2680
`;
