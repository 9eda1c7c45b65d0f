/** ICD-10 chapter IV: endocrine, nutritional and metabolic diseases. Columns are described in ./index.ts. */
export const endocrine = `
E02|Subclinical iodine-deficiency hypothyroidism|亚临床碘缺乏性甲状腺功能减退|chronic
E03.9|Hypothyroidism, unspecified|甲状腺功能减退症|chronic
E04.1|Nontoxic single thyroid nodule|非毒性单个甲状腺结节|chronic
E04.2|Nontoxic multinodular goitre|非毒性多个结节性甲状腺肿|chronic
E05.0|Thyrotoxicosis with diffuse goitre|甲状腺毒症伴弥漫性甲状腺肿|chronic
E05.9|Thyrotoxicosis, unspecified|甲状腺毒症|chronic
E06.1|Subacute thyroiditis|亚急性甲状腺炎
E06.3|Autoimmune thyroiditis|自身免疫性甲状腺炎|chronic
E10.9|Type 1 diabetes mellitus without complications|1型糖尿病不伴有并发症|chronic
E11.2|Type 2 diabetes mellitus with renal complications|2型糖尿病伴有肾的并发症|chronic
E11.3|Type 2 diabetes mellitus with ophthalmic complications|2型糖尿病伴有眼的并发症|chronic
E11.4|Type 2 diabetes mellitus with neurological complications|2型糖尿病伴有神经的并发症|chronic
E11.5|Type 2 diabetes mellitus with peripheral circulatory complications|2型糖尿病伴有周围循环并发症|chronic
E11.9|Type 2 diabetes mellitus without complications|2型糖尿病不伴有并发症|chronic
E16.2|Hypoglycaemia, unspecified|低血糖
E22.1|Hyperprolactinaemia|高催乳素血症|chronic
E28.2|Polycystic ovarian syndrome|多囊卵巢综合征|chronic
E30.1|Precocious puberty|性早熟
E44.1|Mild protein-energy malnutrition|轻度蛋白质-能量营养不良
E53.8|Deficiency of other specified B group vitamins|其他特指的B族维生素缺乏
E55.0|Rickets, active|活动性佝偻病
E55.9|Vitamin D deficiency, unspecified|维生素D缺乏
E58|Dietary calcium deficiency|饮食性钙缺乏
E60|Dietary zinc deficiency|饮食性锌缺乏
E66.0|Obesity due to excess calories|热量过度引起的肥胖症|chronic
E66.9|Obesity, unspecified|肥胖症|chronic
E73.9|Lactose intolerance, unspecified|乳糖不耐受
E78.0|Pure hypercholesterolaemia|纯高胆固醇血症|chronic
E78.1|Pure hyperglyceridaemia|纯高甘油三酯血症|chronic
E78.2|Mixed hyperlipidaemia|混合性高脂血症|chronic
E78.5|Hyperlipidaemia, unspecified|高脂血症|chronic
E79.0|Hyperuricaemia without signs of inflammatory arthritis and tophaceous disease|高尿酸血症不伴有炎性关节炎和痛风石|chronic
`;
