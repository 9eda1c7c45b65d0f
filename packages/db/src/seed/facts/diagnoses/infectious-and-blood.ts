/** ICD-10 chapters I and III. Columns are described in ./index.ts. */
export const infectious = `
A01.0|Typhoid fever|伤寒
A02.0|Salmonella enteritis|沙门菌肠炎
A04.9|Bacterial intestinal infection, unspecified|细菌性肠道感染
A08.0|Rotaviral enteritis|轮状病毒性肠炎
A08.4|Viral intestinal infection, unspecified|病毒性肠道感染
A09.9|Gastroenteritis and colitis of unspecified origin|胃肠炎和结肠炎
A15.0|Tuberculosis of lung, confirmed by sputum microscopy|肺结核，经痰镜检证实|chronic
A37.9|Whooping cough, unspecified|百日咳
A38|Scarlet fever|猩红热
A46|Erysipelas|丹毒
A49.3|Mycoplasma infection, unspecified site|支原体感染
A56.0|Chlamydial infection of lower genitourinary tract|下泌尿生殖道衣原体感染
A60.0|Herpesviral infection of genitalia and urogenital tract|生殖器疱疹病毒感染
A63.0|Anogenital (venereal) warts|尖锐湿疣
B00.1|Herpesviral vesicular dermatitis|疱疹病毒性水疱性皮炎
B00.9|Herpesviral infection, unspecified|单纯疱疹病毒感染
B01.9|Varicella without complication|水痘不伴并发症
B02.2|Zoster with other nervous system involvement|带状疱疹伴神经系统受累
B02.9|Zoster without complication|带状疱疹不伴并发症
B05.9|Measles without complication|麻疹不伴并发症
B06.9|Rubella without complication|风疹不伴并发症
B07|Viral warts|病毒性疣
B08.1|Molluscum contagiosum|传染性软疣
B08.2|Exanthema subitum (sixth disease)|幼儿急疹
B08.4|Enteroviral vesicular stomatitis with exanthem|手足口病
B08.5|Enteroviral vesicular pharyngitis|疱疹性咽峡炎
B18.1|Chronic viral hepatitis B without delta-agent|慢性乙型病毒性肝炎|chronic
B18.2|Chronic viral hepatitis C|慢性丙型病毒性肝炎|chronic
B24|Human immunodeficiency virus disease, unspecified|人类免疫缺陷病毒病|chronic
B26.9|Mumps without complication|流行性腮腺炎不伴并发症
B27.9|Infectious mononucleosis, unspecified|传染性单核细胞增多症
B34.9|Viral infection, unspecified|病毒感染
B35.1|Tinea unguium|甲癣
B35.3|Tinea pedis|足癣
B35.4|Tinea corporis|体癣
B35.6|Tinea cruris|股癣
B36.0|Pityriasis versicolor|花斑糠疹
B37.0|Candidal stomatitis|念珠菌性口炎
B37.3|Candidiasis of vulva and vagina|外阴阴道念珠菌病
B80|Enterobiasis|蛲虫病
B85.0|Pediculosis due to head louse|头虱病
B86|Scabies|疥疮
`;
export const blood = `
D50.0|Iron deficiency anaemia secondary to chronic blood loss|慢性失血性缺铁性贫血|chronic
D50.9|Iron deficiency anaemia, unspecified|缺铁性贫血|chronic
D51.9|Vitamin B12 deficiency anaemia, unspecified|维生素B12缺乏性贫血|chronic
D52.9|Folate deficiency anaemia, unspecified|叶酸缺乏性贫血|chronic
D56.9|Thalassaemia, unspecified|地中海贫血|chronic
D64.9|Anaemia, unspecified|贫血
D69.0|Allergic purpura|过敏性紫癜
D69.3|Idiopathic thrombocytopenic purpura|特发性血小板减少性紫癜|chronic
D69.6|Thrombocytopenia, unspecified|血小板减少
D72.1|Eosinophilia|嗜酸性粒细胞增多
`;
