/** ICD-10 chapters V and VI. Columns are described in ./index.ts. */
export const mental = `
F00.9|Dementia in Alzheimer disease, unspecified|阿尔茨海默病性痴呆|chronic
F10.2|Alcohol dependence syndrome|酒精依赖综合征|chronic
F17.2|Tobacco dependence syndrome|烟草依赖综合征|chronic
F20.9|Schizophrenia, unspecified|精神分裂症|chronic
F31.9|Bipolar affective disorder, unspecified|双相情感障碍|chronic
F32.0|Mild depressive episode|轻度抑郁发作|chronic
F32.1|Moderate depressive episode|中度抑郁发作|chronic
F32.9|Depressive episode, unspecified|抑郁发作|chronic
F33.9|Recurrent depressive disorder, unspecified|复发性抑郁障碍|chronic
F40.1|Social phobias|社交恐怖症|chronic
F41.0|Panic disorder|惊恐障碍|chronic
F41.1|Generalized anxiety disorder|广泛性焦虑障碍|chronic
F41.2|Mixed anxiety and depressive disorder|混合性焦虑和抑郁障碍|chronic
F41.9|Anxiety disorder, unspecified|焦虑障碍|chronic
F42.9|Obsessive-compulsive disorder, unspecified|强迫性障碍|chronic
F43.2|Adjustment disorders|适应障碍
F45.9|Somatoform disorder, unspecified|躯体形式障碍|chronic
F51.0|Nonorganic insomnia|非器质性失眠症|chronic
F52.2|Failure of genital response|生殖器反应丧失
F84.0|Childhood autism|儿童孤独症|chronic
F90.0|Disturbance of activity and attention|活动与注意失调|chronic
F95.9|Tic disorder, unspecified|抽动障碍|chronic
F98.0|Nonorganic enuresis|非器质性遗尿症
`;
export const nervous = `
G20|Parkinson disease|帕金森病|chronic
G25.0|Essential tremor|特发性震颤|chronic
G30.9|Alzheimer disease, unspecified|阿尔茨海默病|chronic
G40.9|Epilepsy, unspecified|癫痫|chronic
G43.0|Migraine without aura|无先兆偏头痛|chronic
G43.1|Migraine with aura|有先兆偏头痛|chronic
G43.9|Migraine, unspecified|偏头痛|chronic
G44.2|Tension-type headache|紧张型头痛
G45.9|Transient cerebral ischaemic attack, unspecified|短暂性脑缺血发作
G47.0|Disorders of initiating and maintaining sleep|入睡和睡眠维持障碍|chronic
G47.3|Sleep apnoea|睡眠呼吸暂停|chronic
G50.0|Trigeminal neuralgia|三叉神经痛|chronic
G51.0|Bell palsy|贝尔麻痹
G56.0|Carpal tunnel syndrome|腕管综合征
G62.9|Polyneuropathy, unspecified|多神经病|chronic
G80.9|Cerebral palsy, unspecified|脑性瘫痪|chronic
`;
