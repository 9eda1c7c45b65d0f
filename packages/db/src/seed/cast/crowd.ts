/** Surnames and given names of the day's other patients, who exist so that waits can be measured. */
export const crowdSurnames =
  '王 Wang|李 Li|张 Zhang|刘 Liu|杨 Yang|黄 Huang|吴 Wu|孙 Sun|胡 Hu|朱 Zhu|林 Lin|何 He|郑 Zheng|梁 Liang|宋 Song|韩 Han';
export const crowdGivenNames =
  '晓东 Xiaodong|海燕 Haiyan|建平 Jianping|秀英 Xiuying|志强 Zhiqiang|文静 Wenjing|丽娟 Lijuan|永康 Yongkang|雪梅 Xuemei|' +
  '小龙 Xiaolong|春花 Chunhua|立新 Lixin|婷婷 Tingting|国庆 Guoqing|玉珍 Yuzhen|子涵 Zihan|佳琪 Jiaqi|思远 Siyuan';

/** One finished question to the pharmacist: what was asked, what was said, what was written down. */
export interface CrowdTopic {
  readonly concern: string;
  readonly question: string;
  readonly answer: string;
  readonly thanks: string;
  readonly summary: string;
  readonly assessment: string;
  readonly plan: string;
}

/** Everyday questions. Answers stay with the package leaflet and send on to a doctor whatever goes beyond it. */
export const crowdTopics: readonly CrowdTopic[] = [
  {
    concern: '布洛芬能和感冒药一起吃吗',
    question: '感冒了，家里有布洛芬，还买了一盒复方感冒药，能一起吃吗？',
    answer:
      '请先看感冒药的成分表：很多复方感冒药已含对乙酰氨基酚或布洛芬，再加退烧药就重复了。两种只选一种，按说明书用量。',
    thanks: '明白了，我看了，里面有对乙酰氨基酚，就不加了。',
    summary: '复方感冒药已含退热成分，不要再加服布洛芬。按说明书用量；体温超过38.5℃持续3天请就医。',
    assessment: '重复用药咨询，无危险信号。',
    plan: '只用一种含退热成分的药；告知就医指征。',
  },
  {
    concern: '漏服降压药怎么办',
    question: '早上忘了吃降压药，下午想起来了，要补吗？',
    answer: '请看您药品说明书的“漏服”一项。一般想起当天可以补服一次，若已接近下一次时间就跳过，切勿一次吃两份。',
    thanks: '好的，我现在补上，明天照常。',
    summary: '当天想起可补服一次，接近下次时间则跳过，不要加倍。建议固定时间并设提醒。',
    assessment: '漏服咨询，自测血压平稳。',
    plan: '按说明书处理漏服；建议使用药盒和提醒。',
  },
  {
    concern: '蒙脱石散和益生菌怎么隔开',
    question: '蒙脱石散和益生菌可以一起吃吗？',
    answer: '不要同时服。蒙脱石会吸附其他药物，建议先服其他药，隔开一段时间再服，具体间隔看两份说明书。注意补水。',
    thanks: '谢谢，知道了。',
    summary: '两药分开服用，注意补水。若便中带血、高热或明显口干少尿，请尽快就医。',
    assessment: '腹泻一天，无脱水表现，用药间隔咨询。',
    plan: '告知间隔服药和补液；告知就医指征。',
  },
  {
    concern: '氯雷他定会不会犯困',
    question: '过敏性鼻炎吃氯雷他定，开车会犯困吗？',
    answer: '氯雷他定较少引起困倦，但个体有差异。第一次服用后先观察，感到困倦就不要开车，也不要同时饮酒。',
    thanks: '好的，先晚上吃一次看看。',
    summary: '首次服用先观察，有困倦不要驾车，避免饮酒。症状两周不缓解请看医生。',
    assessment: '抗过敏药用药安全咨询。',
    plan: '告知困倦风险；两周未缓解转诊。',
  },
  {
    concern: '左甲状腺素什么时候吃',
    question: '左甲状腺素一定要空腹吃吗？早上还要吃钙片。',
    answer: '左甲状腺素建议早餐前空腹用水送服，钙片会影响吸收，请按说明书错开数小时，可以把钙片放到晚上。',
    thanks: '那我把钙片改到晚上。',
    summary: '左甲状腺素早餐前空腹服，钙片改到晚上。剂量不要自行调整，按医嘱复查。',
    assessment: '服药时间与钙剂相互影响咨询。',
    plan: '错开服用时间；提醒按时复查甲状腺功能。',
  },
  {
    concern: '滴眼液开封后能用多久',
    question: '开了一个月的滴眼液还能用吗？',
    answer: '请看包装上写的开封后使用期限，多数滴眼液开封后约四周就应丢弃。已满一个月，建议换新的。',
    thanks: '好，我扔掉了。',
    summary: '开封满四周的滴眼液不要再用。眼红眼痛或视物模糊请看眼科。',
    assessment: '药品储存与期限咨询。',
    plan: '更换新药；告知就医指征。',
  },
  {
    concern: '奥美拉唑饭前还是饭后',
    question: '奥美拉唑应该饭前吃还是饭后吃？能掰开吗？',
    answer: '一般在早餐前服，整粒吞服，不要掰开或嚼碎。医生给您的疗程是多久？',
    thanks: '医生说吃两周，那我饭前吃。',
    summary: '早餐前整粒吞服，按医生的疗程。黑便、呕血或体重下降请立即就医。',
    assessment: '服药方法咨询，无报警症状。',
    plan: '告知服法；告知报警症状。',
  },
  {
    concern: '孩子的退烧药剂量怎么量',
    question: '孩子的布洛芬混悬液量杯丢了，可以用勺子吗？',
    answer: '不要用家里的勺子，剂量不准。请用药盒里的量具或去药店要一个带刻度的口服器，按体重对照说明书。',
    thanks: '好的，我下楼去药店拿一个。',
    summary: '请用带刻度的量具，按体重和说明书给药。精神差、持续高热或不肯喝水请立即就医。',
    assessment: '儿童用药计量咨询，孩子精神好。',
    plan: '使用量具；告知就医指征。',
  },
];
