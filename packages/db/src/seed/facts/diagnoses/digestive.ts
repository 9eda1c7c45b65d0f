/** ICD-10 chapter XI: diseases of the digestive system. Columns are described in ./index.ts. */
export const digestive = `
K02.9|Dental caries, unspecified|龋齿
K04.0|Pulpitis|牙髓炎
K05.0|Acute gingivitis|急性龈炎
K05.3|Chronic periodontitis|慢性牙周炎|chronic
K12.0|Recurrent oral aphthae|复发性口腔溃疡
K13.0|Diseases of lips|唇疾病
K21.0|Gastro-oesophageal reflux disease with oesophagitis|胃食管反流病伴有食管炎|chronic
K21.9|Gastro-oesophageal reflux disease without oesophagitis|胃食管反流病不伴有食管炎|chronic
K25.9|Gastric ulcer without haemorrhage or perforation|胃溃疡不伴有出血或穿孔|chronic
K26.9|Duodenal ulcer without haemorrhage or perforation|十二指肠溃疡不伴有出血或穿孔|chronic
K29.1|Other acute gastritis|其他急性胃炎
K29.3|Chronic superficial gastritis|慢性浅表性胃炎|chronic
K29.4|Chronic atrophic gastritis|慢性萎缩性胃炎|chronic
K29.5|Chronic gastritis, unspecified|慢性胃炎|chronic
K29.7|Gastritis, unspecified|胃炎
K30|Functional dyspepsia|功能性消化不良|chronic
K35.8|Acute appendicitis, other and unspecified|急性阑尾炎
K40.9|Unilateral or unspecified inguinal hernia, without obstruction or gangrene|单侧或未特指的腹股沟疝，不伴有梗阻或坏疽
K50.9|Crohn disease, unspecified|克罗恩病|chronic
K51.9|Ulcerative colitis, unspecified|溃疡性结肠炎|chronic
K52.9|Noninfective gastroenteritis and colitis, unspecified|非感染性胃肠炎和结肠炎
K57.3|Diverticular disease of large intestine without perforation or abscess|大肠憩室病不伴有穿孔或脓肿
K58.1|Irritable bowel syndrome with predominant diarrhoea|以腹泻为主的肠易激综合征|chronic
K58.8|Other and unspecified irritable bowel syndrome|肠易激综合征|chronic
K59.0|Constipation|便秘
K59.1|Functional diarrhoea|功能性腹泻
K60.2|Anal fissure, unspecified|肛裂
K62.5|Haemorrhage of anus and rectum|肛门和直肠出血
K63.5|Polyp of colon|结肠息肉
K64.9|Haemorrhoids, unspecified|痔
K70.0|Alcoholic fatty liver|酒精性脂肪肝|chronic
K73.9|Chronic hepatitis, unspecified|慢性肝炎|chronic
K74.6|Other and unspecified cirrhosis of liver|肝硬化|chronic
K76.0|Fatty (change of) liver, not elsewhere classified|脂肪肝|chronic
K80.2|Calculus of gallbladder without cholecystitis|胆囊结石不伴有胆囊炎|chronic
K81.1|Chronic cholecystitis|慢性胆囊炎|chronic
K82.8|Other specified diseases of gallbladder|胆囊其他特指的疾病
K86.1|Other chronic pancreatitis|慢性胰腺炎|chronic
`;
