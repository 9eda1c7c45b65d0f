/** ICD-10 chapter II: neoplasms. Columns are described in ./index.ts. */
export const neoplasms = `
C16.9|Malignant neoplasm of stomach, unspecified|胃恶性肿瘤|chronic
C18.9|Malignant neoplasm of colon, unspecified|结肠恶性肿瘤|chronic
C22.0|Liver cell carcinoma|肝细胞癌|chronic
C34.9|Malignant neoplasm of bronchus or lung, unspecified|支气管或肺恶性肿瘤|chronic
C50.9|Malignant neoplasm of breast, unspecified|乳房恶性肿瘤|chronic
C61|Malignant neoplasm of prostate|前列腺恶性肿瘤|chronic
C73|Malignant neoplasm of thyroid gland|甲状腺恶性肿瘤|chronic
D17.9|Benign lipomatous neoplasm, unspecified|脂肪瘤
D22.9|Melanocytic naevi, unspecified|黑素细胞痣
D24|Benign neoplasm of breast|乳房良性肿瘤
D25.9|Leiomyoma of uterus, unspecified|子宫平滑肌瘤
D34|Benign neoplasm of thyroid gland|甲状腺良性肿瘤
D18.0|Haemangioma, any site|血管瘤
`;
