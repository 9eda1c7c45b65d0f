/** What stops the flow before any queueing, in the order the questions are asked. Keys of i18n `red-flag`. */
export const redFlags = [
  'chest-pain',
  'stroke-signs',
  'breathing-trouble',
  'heavy-bleeding',
  'suicidal-thoughts',
  'anaphylaxis',
  'infant-fever',
  'unconsciousness',
  'seizure',
  'poisoning',
  'severe-headache',
  'pregnancy-danger',
] as const;
export type RedFlag = (typeof redFlags)[number];

/** Flags that hold only together with who the patient is. */
export type PlainRedFlag = Exclude<RedFlag, 'infant-fever' | 'pregnancy-danger'>;

/**
 * Words that raise a flag, in lower-case English and in simplified Chinese without spaces. A gap stays within a clause.
 * Chosen to miss little: a false alarm costs a rewording, a miss may cost a life. Everyday phrases of pharmacy questions
 * (sore throat, food poisoning, an old stroke, a refill for epilepsy) are left out on purpose.
 */
export const redFlagWords: Readonly<Record<PlainRedFlag, readonly RegExp[]>> = {
  'chest-pain': [
    /\bchest\b[^.,;!?]{0,25}\b(?:pain\w*|pressure|tight\w*|hurt\w*|ach(?:e|es|ing)|crush\w*|squeez\w*|discomfort|heav\w*)/g,
    /\b(?:pain\w*|pressure|tight\w*|ache|aching|crushing|squeezing|discomfort|heaviness)\b[^.,;!?]{0,30}\bchest\b/g,
    /\bheart attack\b/g,
    /胸(?:口|部|前区|前|骨后)?[^，。；！？,.;!?]{0,6}(?:痛|疼|压迫|压榨|发紧|憋|闷)/g,
    /心(?:绞痛|梗|肌梗|口痛|口疼|前区痛|前区疼)/g,
  ],
  'stroke-signs': [
    /\b(?:face|mouth|smile)\b[^.,;!?]{0,20}\b(?:droop\w*|crooked|sagg\w*|uneven|numb)/g,
    /\bdroop\w* (?:face|mouth|smile)\b/g,
    /\bslurr\w*/g,
    /\b(?:can't|cannot|can not|unable to) (?:speak|talk|find (?:my |the )?words)\b/g,
    /\b(?:trouble|difficulty) (?:speaking|talking)\b/g,
    /\b(?:sudden\w*|one side|one-sided|(?:left|right) side|half (?:of )?(?:my|the|his|her) body)\b[^.,;!?]{0,30}\b(?:weak\w*|numb\w*|paraly\w*)/g,
    /\b(?:weak\w*|numb\w*|paraly\w*)\b[^.,;!?]{0,30}\b(?:one side|(?:left|right) side|half (?:of )?(?:my|the|his|her) body)\b/g,
    /\bsudden\w*[^.,;!?]{0,20}\b(?:blind\w*|(?:loss of|lost) (?:vision|sight)|can't see|double vision|confus\w*)/g,
    /\b(?:having|had|signs? of|think it is|might be|could be) an? (?:mini.?)?stroke (?:now|just now|today)\b|\b(?:having|signs? of|might be|could be) a stroke\b/g,
    /(?:口角|嘴角?|口眼|面部|脸)[^，。；,.;]{0,3}歪/g,
    /半身不遂|言语不清|口齿不清|吐字不清|说话(?:不清|含糊|困难)|说不(?:出|清)话/g,
    /(?:一侧|单侧|半边|左侧|右侧|左边|右边|左半|右半)[^，。；,.;]{0,8}(?:无力|没力|麻|瘫|动不了|抬不起)/g,
    /突然[^，。；,.;]{0,8}(?:看不见|失明|视物模糊|麻木|无力|站不稳)/g,
    /(?:疑似|突发|像是|是不是|可能是)(?:脑)?(?:中风|卒中|脑梗)|中风了/g,
  ],
  'breathing-trouble': [
    /\b(?:can't|cannot|can not|can hardly|can barely|unable to|hard to|struggl\w* to|difficult to) (?:breathe|catch (?:my|his|her) breath|get (?:enough )?(?:air|breath))\b/g,
    /\b(?:trouble|difficulty|difficulties|problems?|hard time) (?:with |in )?breathing\b/g,
    /\bshort(?:ness)? of breath\b|\bbreathless\w*|\bgasping\b|\bchoking\b|\bsuffocat\w*/g,
    /\b(?:not|stopped|stops) breathing\b|\bblue lips\b|\blips\b[^.,;!?]{0,15}\b(?:blue|purple)\b/g,
    /呼吸(?:困难|急促|费力|不畅|不了|不上来|停止)|(?:不能|无法)呼吸|(?:没有?|无)呼吸(?!困难|急促|费力|不畅|道)/g,
    /喘不(?:过|上)|(?:上不来|透不过|喘不来)气|气(?:促|急|短)|憋气|窒息|(?:喘得|喘的)(?:很)?(?:厉害|严重)/g,
    /(?:嘴唇|口唇|脸色?)(?:发|变)?(?:紫|青|绀)/g,
  ],
  'heavy-bleeding': [
    /\b(?:heavy|heavily|severe\w*|profuse\w*|massive\w*|uncontroll\w*|a lot of|lots of)\b[^.,;!?]{0,15}\b(?:bleed\w*|blood)\b(?! pressure| sugar| test)/g,
    /\bbleed\w*[^.;!?]{0,20}\b(?:heav\w*|a lot|won't stop|will not stop|not stop\w*|doesn't stop|can't stop|nonstop|badly|profusely)/g,
    /\b(?:vomit\w*|throw\w* up|threw up|cough\w*(?: up)?|spit\w*)\b[^.,;!?]{0,12}\bblood\b|\bblood in (?:my |the |his |her )?vomit\b|\btarry\b/g,
    /大出血|大量(?:出血|失血|流血)|血[^，。；,.;]{0,4}(?:不止|止不住)|止不住血|吐血|呕血|咯血|咳血|喷血|柏油/g,
  ],
  'suicidal-thoughts': [
    /\bsuicid\w*|\bkill(?:ing)? myself\b|\bself.harm\w*|\bbetter off dead\b|\bno reason to live\b/g,
    /\b(?:want\w*|think\w*|thought\w*|urge\w*|going|feel like|plan\w*)\b[^.,;!?]{0,20}\b(?:hurt|harm|cut)(?:t?ing)? myself\b/g,
    /\b(?:end|ending|take|taking) my (?:own )?life\b|\bend(?:ing)? it all\b|\b(?:want|wanting|wish|ready|going) to die\b|\bwish i (?:was|were) dead\b/g,
    /\b(?:don't|do not|no longer|never) want to (?:live|be alive|wake up|go on)\b/g,
    /自杀|轻生|想死|不想活|活不下去|活着没(?:有)?(?:意思|意义)|结束(?:自己的?|我的?)?生命|自残|自尽|寻死|想不开|割腕|了结自己/g,
  ],
  anaphylaxis: [
    /(?<!history of |previous |past |prior )\banaphyla\w*/g,
    /\b(?:swollen|swelling|swell\w*)\b[^.,;!?]{0,15}\b(?:tongue|lips?)\b|\b(?:tongue|lips?)\b[^.,;!?]{0,15}\bswell\w*|\b(?:tongue|lips?)\b[^.,;!?]{0,15}\bswollen\b/g,
    /\bthroat\b[^.,;!?]{0,15}\b(?:clos(?:ing|ed|es)|swell(?:ing|s|ed)?)\b|\bswelling\b[^.,;!?]{0,15}\bthroat\b|\bsevere allergic\b|\ballerg\w*[^.;!?]{0,40}\b(?:breath\w*|faint\w*|collaps\w*|swollen face|face swell\w*)/g,
    /过敏性休克|严重过敏|喉头水肿|喉咙(?:发紧|堵住|锁紧)|(?:嘴唇|舌头|喉咙|咽喉)[^，。；,.;]{0,4}肿|过敏[^。；.;]{0,12}(?:脸肿|呼吸|晕|休克)/g,
  ],
  unconsciousness: [
    /\bunconscious\w*|\bpass(?:ed|ing) out\b|\bfaint(?:ed|ing)\b|\bcollapsed?\b|\bunresponsive\b|\b(?:lost|loss of|losing) consciousness\b/g,
    /\b(?:won't|will not|can't|cannot|doesn't) (?:wake|be woken)\b/g,
    /昏迷|昏倒|晕倒|晕厥|昏厥|意识(?:不清|丧失|模糊)|失去意识|神志不清|叫不醒|不省人事/g,
  ],
  seizure: [
    /\b(?:having|had|has|have|in) (?:an? |another )?(?:seizures?|fits?|convulsions?)\b(?!.free)|\bconvulsing\b|\bseizing\b/g,
    /(?:全身|四肢|浑身|突然|正在|孩子|宝宝|高热)[^，。；,.;]{0,4}抽搐|抽搐[^。；.;]{0,6}(?:不醒|意识)|惊厥|抽风|癫痫(?:大)?发作|口吐白沫/g,
  ],
  poisoning: [
    /\boverdos\w*|\bpoisoned\b|(?<!food )\bpoisoning\b|\bcarbon monoxide\b|\b(?:took|taken|swallowed) too many (?:pills|tablets|capsules|medicines?)\b/g,
    /\b(?:swallowed|drank|drunk|ate|eaten|ingested)\b[^.,;!?]{0,20}\b(?:bleach|pesticide|paraquat|poison|detergent|button battery|battery|antifreeze)\b/g,
    /(?:误服|误食|误喝|吞下|吞了|喝了|喝下|服了)[^，。；,.;]{0,6}(?:农药|百草枯|老鼠药|洁厕|漂白|电池|消毒液|毒)|服毒|药物过量|(?<!食物)中毒/g,
    /吃了(?:太多|过量|很多|一整瓶|一瓶)[^，。；,.;]{0,4}药|安眠药[^，。；,.;]{0,6}(?:过量|一瓶|很多)/g,
  ],
  'severe-headache': [
    /\b(?:worst|thunderclap|explosive|sudden(?:ly)?,? (?:and )?severe)\b[^.;!?]{0,12}\bheadache|\bheadache\b[^.;!?]{0,30}\b(?:stiff neck|worst)\b/g,
    /(?:突然|突发|从未有过|前所未有|最)[^，。；,.;]{0,6}头(?:痛|疼)|剧烈头(?:痛|疼)|头(?:痛|疼)(?:欲裂|得像炸|炸裂)|雷击样/g,
  ],
};

/** Fever, and a baby as the one who has it. */
export const feverWords: readonly RegExp[] = [
  /\bfever\w*|\bhigh temperature\b|\b(?:38|39|40|41)(?:\.\d)?\s?(?:°|degrees?\b|c\b)/g,
  /发烧|发热|高烧|低烧|体温[^，。；,.;]{0,4}(?:38|39|40|41)|(?:38|39|40|41)(?:\.\d)?(?:度|°|℃)/g,
];
export const feverishBabyWords: readonly RegExp[] = [
  /\b(?:newborn|infant|neonate|baby|(?:week|month)s?.old)\b(?:[^.,;!?]{0,12})? (?:has|have had|had|got|with|is|runs|running|developed)\b[^.,;!?]{0,20}\b(?:fever\w*|high temperature|38|39|40|41)/g,
  /(?:新生儿|婴儿|宝宝|满月|个月大?)[^，。；,.;]{0,8}(?:发烧|发热|高烧|低烧|体温(?:38|39|40|41)|(?:38|39|40|41)(?:\.\d)?(?:度|°|℃))/g,
];
/** An age said in the text: a number with its unit. */
export const statedAge = /(\d{1,2})[\s-]*(months?\b|years?\b|个月|月大|岁)/g;

/** Pregnancy said in the text, and what is dangerous in it. */
export const pregnantWords: readonly RegExp[] = [
  /\bpregnan(?:t|cy)\b/g,
  /怀孕|孕妇|孕期|孕\d{1,2}周|孕[一二三四五六七八九十]+周|身孕/g,
];
export const pregnancyDangerWords: readonly RegExp[] = [
  /\bbleed\w*(?! gum)|\bspotting\b|\bwaters? (?:has |have )?(?:broke|broken|breaking)\b|\b(?:baby|fetus|foetus)\b[^.,;!?]{0,12}\b(?:not mov\w*|stopped moving|moves? less|moving less)/g,
  /\b(?:severe|strong|sharp|terrible)\b[^.,;!?]{0,12}\b(?:abdominal|belly|stomach|tummy)\b[^.,;!?]{0,6}\b(?:pain\w*|cramp\w*)/g,
  /(?<!牙龈)出血|流血|见红|破水|羊水破|胎动(?:减少|消失|没有|少了)|(?:没有?|感觉不到)胎动|(?:剧烈|严重)[^，。；,.;]{0,4}(?:腹痛|肚子痛|肚子疼)/g,
];

/**
 * A denial directly before the words: "no chest pain", 没有胸痛. Anything in between keeps the flag. "Never" and 以前没有,
 * 从没 are none: they tell of the past, and often that it is new.
 */
export const denialBefore: readonly RegExp[] = [
  /(?:^|[^a-z'])(?:no|not|without|denies|denied|(?:do|does|did|have|has|had|is|am|are|was)(?: not|n't))\s+(?:(?:any|an?|the|have|had|having|feel|felt|been|signs?|of)\s+)*$/,
  /(?<!(?:以前|之前|从前|过去|平时|从来?)[也都还]?)(?:(?<![有非])没有|(?<![有非])没|无|未|(?<!是)不是|不|否认)(?:出现|明显|任何|过|感到|觉得|有)*$/,
];

/** What takes a denial back behind the words: "not had chest pain like this", 没有胸痛得这么厉害, 没有胸痛，现在有. */
export const denialTakenBack: readonly RegExp[] = [
  /^[^.,;!?]{0,25}\b(?:like (?:this|that)|th(?:is|at) (?:bad|badly|severe|strong)|so (?:bad|badly|severe|strong)|before)\b/,
  /^[^，。；！？,.;!?]{0,8}(?:这么|那么|这样)/,
  /^[^。；！？.;!?]{0,8}(?:现在|今天|刚才|这次)(?:又|却|才|开始|突然)*有/,
];

/** Traditional characters of the words above, each before its simplified form. */
export const traditionalPairs =
  '難难氣气風风殺杀過过嚴严癱瘫無无沒没頭头劇剧覺觉暈晕藥药農农嬰婴兒儿發发燒烧熱热體体溫温懷怀壓压悶闷緊紧腫肿嚨咙滿满驚惊識识話话說说語语單单側侧邊边臉脸視视線线來来輕轻結结個个嘔呕緩缓費费癲癫癇痫歲岁從从現现這这麼么樣样';
