/** ICD-10 chapters VII and VIII. Columns are described in ./index.ts. */
export const eye = `
H00.0|Hordeolum and other deep inflammation of eyelid|睑腺炎和眼睑其他深部炎症
H00.1|Chalazion|睑板腺囊肿
H01.0|Blepharitis|睑缘炎
H04.1|Other disorders of lacrimal gland|泪腺的其他疾患
H10.1|Acute atopic conjunctivitis|急性变应性结膜炎
H10.3|Acute conjunctivitis, unspecified|急性结膜炎
H10.4|Chronic conjunctivitis|慢性结膜炎|chronic
H10.9|Conjunctivitis, unspecified|结膜炎
H11.0|Pterygium|翼状胬肉
H16.9|Keratitis, unspecified|角膜炎
H25.9|Senile cataract, unspecified|老年性白内障|chronic
H35.3|Degeneration of macula and posterior pole|黄斑和后极变性|chronic
H40.1|Primary open-angle glaucoma|原发性开角型青光眼|chronic
H40.9|Glaucoma, unspecified|青光眼|chronic
H52.1|Myopia|近视
H52.4|Presbyopia|老视
H53.0|Amblyopia ex anopsia|废用性弱视
`;
export const ear = `
H60.9|Otitis externa, unspecified|外耳道炎
H61.2|Impacted cerumen|耵聍栓塞
H65.9|Nonsuppurative otitis media, unspecified|非化脓性中耳炎
H66.9|Otitis media, unspecified|中耳炎
H81.0|Ménière disease|梅尼埃病|chronic
H81.1|Benign paroxysmal vertigo|良性阵发性眩晕
H83.0|Labyrinthitis|迷路炎
H91.2|Sudden idiopathic hearing loss|突发特发性听觉丧失
H91.9|Hearing loss, unspecified|听觉丧失|chronic
H93.1|Tinnitus|耳鸣
`;
