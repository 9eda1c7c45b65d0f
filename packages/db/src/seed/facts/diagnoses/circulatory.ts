/** ICD-10 chapter IX: diseases of the circulatory system. Columns are described in ./index.ts. */
export const circulatory = `
I10|Essential (primary) hypertension|特发性（原发性）高血压|chronic
I11.9|Hypertensive heart disease without (congestive) heart failure|高血压性心脏病不伴有心力衰竭|chronic
I12.9|Hypertensive renal disease without renal failure|高血压性肾脏病不伴有肾衰竭|chronic
I15.9|Secondary hypertension, unspecified|继发性高血压|chronic
I20.0|Unstable angina|不稳定型心绞痛
I20.9|Angina pectoris, unspecified|心绞痛|chronic
I21.9|Acute myocardial infarction, unspecified|急性心肌梗死
I25.1|Atherosclerotic heart disease|动脉硬化性心脏病|chronic
I25.2|Old myocardial infarction|陈旧性心肌梗死|chronic
I25.9|Chronic ischaemic heart disease, unspecified|慢性缺血性心脏病|chronic
I27.9|Pulmonary heart disease, unspecified|肺源性心脏病|chronic
I34.0|Mitral (valve) insufficiency|二尖瓣关闭不全|chronic
I42.0|Dilated cardiomyopathy|扩张型心肌病|chronic
I47.1|Supraventricular tachycardia|室上性心动过速
I48.0|Paroxysmal atrial fibrillation|阵发性心房颤动|chronic
I48.9|Atrial fibrillation and atrial flutter, unspecified|心房颤动和心房扑动|chronic
I49.1|Atrial premature depolarization|房性期前收缩
I49.3|Ventricular premature depolarization|室性期前收缩
I49.9|Cardiac arrhythmia, unspecified|心律失常|chronic
I50.0|Congestive heart failure|充血性心力衰竭|chronic
I50.9|Heart failure, unspecified|心力衰竭|chronic
I63.9|Cerebral infarction, unspecified|脑梗死
I67.2|Cerebral atherosclerosis|脑动脉粥样硬化|chronic
I69.3|Sequelae of cerebral infarction|脑梗死后遗症|chronic
I70.9|Generalized and unspecified atherosclerosis|全身性动脉粥样硬化|chronic
I73.0|Raynaud syndrome|雷诺综合征|chronic
I73.9|Peripheral vascular disease, unspecified|周围血管疾病|chronic
I80.3|Phlebitis and thrombophlebitis of lower extremities, unspecified|下肢静脉炎和血栓性静脉炎
I83.9|Varicose veins of lower extremities without ulcer or inflammation|下肢静脉曲张不伴有溃疡或炎症|chronic
I88.9|Nonspecific lymphadenitis, unspecified|非特异性淋巴结炎
I95.1|Orthostatic hypotension|直立性低血压
I95.9|Hypotension, unspecified|低血压
`;
