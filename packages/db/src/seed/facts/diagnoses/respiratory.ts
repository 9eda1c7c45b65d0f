/** ICD-10 chapter X: diseases of the respiratory system. Columns are described in ./index.ts. */
export const respiratory = `
J00|Acute nasopharyngitis (common cold)|急性鼻咽炎（普通感冒）
J01.9|Acute sinusitis, unspecified|急性鼻窦炎
J02.0|Streptococcal pharyngitis|链球菌性咽炎
J02.9|Acute pharyngitis, unspecified|急性咽炎
J03.9|Acute tonsillitis, unspecified|急性扁桃体炎
J04.0|Acute laryngitis|急性喉炎
J05.0|Acute obstructive laryngitis (croup)|急性阻塞性喉炎（哮吼）
J06.9|Acute upper respiratory infection, unspecified|急性上呼吸道感染
J10.1|Influenza with other respiratory manifestations, seasonal influenza virus identified|流感伴有其他呼吸道表现，季节性流感病毒被标明
J11.1|Influenza with other respiratory manifestations, virus not identified|流感伴有其他呼吸道表现，病毒未标明
J15.7|Pneumonia due to Mycoplasma pneumoniae|肺炎支原体性肺炎
J18.0|Bronchopneumonia, unspecified|支气管肺炎
J18.9|Pneumonia, unspecified|肺炎
J20.9|Acute bronchitis, unspecified|急性支气管炎
J21.9|Acute bronchiolitis, unspecified|急性细支气管炎
J30.1|Allergic rhinitis due to pollen|花粉引起的变应性鼻炎|chronic
J30.3|Other allergic rhinitis|其他变应性鼻炎|chronic
J30.4|Allergic rhinitis, unspecified|变应性鼻炎|chronic
J31.0|Chronic rhinitis|慢性鼻炎|chronic
J31.2|Chronic pharyngitis|慢性咽炎|chronic
J32.9|Chronic sinusitis, unspecified|慢性鼻窦炎|chronic
J33.9|Nasal polyp, unspecified|鼻息肉|chronic
J34.2|Deviated nasal septum|鼻中隔偏曲
J35.0|Chronic tonsillitis|慢性扁桃体炎|chronic
J35.2|Hypertrophy of adenoids|腺样体肥大
J37.0|Chronic laryngitis|慢性喉炎|chronic
J40|Bronchitis, not specified as acute or chronic|支气管炎
J42|Unspecified chronic bronchitis|慢性支气管炎|chronic
J43.9|Emphysema, unspecified|肺气肿|chronic
J44.1|Chronic obstructive pulmonary disease with acute exacerbation, unspecified|慢性阻塞性肺病伴有急性加重
J44.9|Chronic obstructive pulmonary disease, unspecified|慢性阻塞性肺病|chronic
J45.0|Predominantly allergic asthma|变应性支气管哮喘|chronic
J45.9|Asthma, unspecified|支气管哮喘|chronic
J47|Bronchiectasis|支气管扩张症|chronic
J84.1|Other interstitial pulmonary diseases with fibrosis|间质性肺疾病伴有纤维化|chronic
`;
