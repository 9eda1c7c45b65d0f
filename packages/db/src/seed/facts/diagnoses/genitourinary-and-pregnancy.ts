/** ICD-10 chapters XIV and XV. Columns are described in ./index.ts. */
export const genitourinary = `
N02.9|Recurrent and persistent haematuria, unspecified|复发性和持续性血尿
N03.9|Chronic nephritic syndrome, unspecified|慢性肾炎综合征|chronic
N04.9|Nephrotic syndrome, unspecified|肾病综合征|chronic
N18.3|Chronic kidney disease, stage 3|慢性肾脏病3期|chronic
N18.9|Chronic kidney disease, unspecified|慢性肾脏病|chronic
N20.0|Calculus of kidney|肾结石
N20.1|Calculus of ureter|输尿管结石
N30.0|Acute cystitis|急性膀胱炎
N30.9|Cystitis, unspecified|膀胱炎
N32.8|Other specified disorders of bladder|膀胱其他特指的疾患
N34.1|Nonspecific urethritis|非特异性尿道炎
N39.0|Urinary tract infection, site not specified|泌尿道感染
N39.3|Stress incontinence|压力性尿失禁|chronic
N40|Hyperplasia of prostate|前列腺增生|chronic
N41.1|Chronic prostatitis|慢性前列腺炎|chronic
N47|Redundant prepuce, phimosis and paraphimosis|包皮过长、包茎和嵌顿包茎
N48.1|Balanoposthitis|龟头包皮炎
N60.1|Diffuse cystic mastopathy|弥漫性囊性乳腺病|chronic
N63|Unspecified lump in breast|乳房肿块
N72|Inflammatory disease of cervix uteri|宫颈炎
N73.9|Female pelvic inflammatory disease, unspecified|女性盆腔炎
N76.0|Acute vaginitis|急性阴道炎
N80.9|Endometriosis, unspecified|子宫内膜异位症|chronic
N83.2|Other and unspecified ovarian cysts|卵巢囊肿
N91.2|Amenorrhoea, unspecified|闭经
N92.0|Excessive and frequent menstruation with regular cycle|月经过多且周期规则
N92.6|Irregular menstruation, unspecified|月经不规则
N94.3|Premenstrual tension syndrome|经前期紧张综合征
N94.6|Dysmenorrhoea, unspecified|痛经
N95.1|Menopausal and female climacteric states|绝经期和女性更年期状态
N97.9|Female infertility, unspecified|女性不孕症
`;
export const pregnancy = `
O20.0|Threatened abortion|先兆流产
O21.0|Mild hyperemesis gravidarum|轻度妊娠剧吐
O24.4|Diabetes mellitus arising in pregnancy|妊娠期发生的糖尿病
O91.2|Nonpurulent mastitis associated with childbirth|与分娩有关的非化脓性乳腺炎
O92.5|Suppressed lactation|泌乳抑制
`;
