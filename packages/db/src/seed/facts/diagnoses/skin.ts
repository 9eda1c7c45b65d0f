/** ICD-10 chapter XII: diseases of the skin and subcutaneous tissue. Columns are described in ./index.ts. */
export const skin = `
L01.0|Impetigo|脓疱病
L02.9|Cutaneous abscess, furuncle and carbuncle, unspecified|皮肤脓肿、疖和痈
L03.9|Cellulitis, unspecified|蜂窝织炎
L08.0|Pyoderma|脓皮病
L20.9|Atopic dermatitis, unspecified|特应性皮炎|chronic
L21.0|Seborrhoea capitis|头皮脂溢
L21.9|Seborrhoeic dermatitis, unspecified|脂溢性皮炎|chronic
L22|Diaper dermatitis|尿布皮炎
L23.9|Allergic contact dermatitis, unspecified cause|变应性接触性皮炎
L28.0|Lichen simplex chronicus|慢性单纯性苔藓|chronic
L28.2|Other prurigo|其他痒疹
L29.9|Pruritus, unspecified|瘙痒症
L30.9|Dermatitis, unspecified|皮炎
L40.0|Psoriasis vulgaris|寻常型银屑病|chronic
L40.9|Psoriasis, unspecified|银屑病|chronic
L42|Pityriasis rosea|玫瑰糠疹
L43.9|Lichen planus, unspecified|扁平苔藓|chronic
L50.0|Allergic urticaria|变应性荨麻疹
L50.8|Other urticaria|其他荨麻疹|chronic
L50.9|Urticaria, unspecified|荨麻疹
L55.9|Sunburn, unspecified|晒伤
L60.0|Ingrowing nail|嵌甲
L63.9|Alopecia areata, unspecified|斑秃|chronic
L64.9|Androgenic alopecia, unspecified|雄激素性脱发|chronic
L65.9|Nonscarring hair loss, unspecified|非瘢痕性脱发
L70.0|Acne vulgaris|寻常痤疮|chronic
L71.9|Rosacea, unspecified|酒渣鼻|chronic
L72.0|Epidermal cyst|表皮囊肿
L73.9|Follicular disorder, unspecified|毛囊疾患
L80|Vitiligo|白癜风|chronic
L81.1|Chloasma|黄褐斑|chronic
L84|Corns and callosities|鸡眼和胼胝
L91.0|Hypertrophic scar|增生性瘢痕
`;
