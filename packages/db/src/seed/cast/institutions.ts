/** key | English | Chinese | kind | grade | province | city | zone. All invented; licences are DEMO numbers. */
export const institutionTable = `
qingshan|Qingshan Internet Hospital|青杉互联网医院|HOSPITAL|grade-3a|Zhejiang|Hangzhou|Asia/Shanghai
jiangqiao|Jiangqiao First People’s Hospital|江桥第一人民医院|HOSPITAL|grade-3a|Hubei|Wuhan|Asia/Shanghai
yunling|Yunling Hospital of Chinese Medicine|云岭中医医院|HOSPITAL|grade-3b|Yunnan|Kunming|Asia/Shanghai
xuelian|Xuelian People’s Hospital|雪莲人民医院|HOSPITAL|grade-2a|Xinjiang|Urumqi|Asia/Urumqi
liuxi|Liuxi Community Clinic|柳溪社区诊所|CLINIC|ungraded|Gansu|Tianshui|Asia/Shanghai
maitian|Wheatfield Children’s Clinic|麦田儿童诊所|CLINIC|ungraded|Guangdong|Shenzhen|Asia/Shanghai
haitang|Haitang Pharmacy|海棠大药房|PHARMACY||Zhejiang|Hangzhou|Asia/Shanghai
baicao|Baicao Pharmacy|百草里药房|PHARMACY||Sichuan|Chengdu|Asia/Shanghai
`;

/** code | English | Chinese */
export const departmentTable = `
pharmacy|Pharmacy|药学部
cardiology|Cardiology|心血管内科
endocrinology|Endocrinology|内分泌科
dermatology|Dermatology|皮肤科
paediatrics|Paediatrics|儿科
general-medicine|General medicine|全科医学科
nutrition|Clinical nutrition|临床营养科
respiratory-medicine|Respiratory medicine|呼吸内科
gastroenterology|Gastroenterology|消化内科
neurology|Neurology|神经内科
rheumatology|Rheumatology|风湿免疫科
obstetrics-gynaecology|Obstetrics and gynaecology|妇产科
`;

/**
 * key | institution | department | prefix | English | Chinese | role | fen | target s | longest wait s | months from | to.
 * The first is the free pharmacist service that the demo walks through.
 */
export const serviceTable = `
ask-pharmacist|qingshan|pharmacy|A|Ask a pharmacist, day and night|药师咨询（24小时）|PHARMACIST|0|300|1800|0|
qingshan-cardiology|qingshan|cardiology|C|Cardiology|心血管内科咨询|DOCTOR|3000|600|3600|216|
qingshan-endocrinology|qingshan|endocrinology|E|Endocrinology|内分泌科咨询|DOCTOR|2500|600|3600|216|
qingshan-dermatology|qingshan|dermatology|D|Dermatology|皮肤科咨询|DOCTOR|2000|900|5400|0|
qingshan-paediatrics|qingshan|paediatrics|P|Paediatrics|儿科咨询|DOCTOR|2500|600|3600|0|216
qingshan-general|qingshan|general-medicine|G|General medicine|全科咨询|DOCTOR|1500|600|3600|72|
qingshan-nutrition|qingshan|nutrition|N|Nutrition|营养咨询|NUTRITIONIST|2000|1800|7200|0|
jiangqiao-pharmacist|jiangqiao|pharmacy|B|Ask a pharmacist, day and night|药师咨询（24小时）|PHARMACIST|500|300|1800|0|
jiangqiao-respiratory|jiangqiao|respiratory-medicine|R|Respiratory medicine|呼吸内科咨询|DOCTOR|2800|600|3600|168|
jiangqiao-gastroenterology|jiangqiao|gastroenterology|S|Gastroenterology|消化内科咨询|DOCTOR|2800|600|3600|168|
jiangqiao-neurology|jiangqiao|neurology|U|Neurology|神经内科咨询|DOCTOR|3200|600|3600|168|
jiangqiao-nutrition|jiangqiao|nutrition|N|Nutrition|营养咨询|NUTRITIONIST|1800|1800|7200|0|
yunling-pharmacist|yunling|pharmacy|H|Ask a pharmacist|药师咨询|PHARMACIST|300|300|1800|0|
yunling-rheumatology|yunling|rheumatology|M|Rheumatology|风湿免疫科咨询|DOCTOR|2500|900|5400|168|
yunling-general|yunling|general-medicine|G|General medicine|全科咨询|DOCTOR|1200|600|3600|72|
xuelian-pharmacist|xuelian|pharmacy|X|Ask a pharmacist|药师咨询|PHARMACIST|300|600|3600|0|
xuelian-general|xuelian|general-medicine|G|General medicine|全科咨询|DOCTOR|1000|600|3600|72|
xuelian-womens-health|xuelian|obstetrics-gynaecology|W|Women’s health|妇产科咨询|DOCTOR|2000|900|5400|144|
liuxi-general|liuxi|general-medicine|G|Community doctor|社区医生咨询|DOCTOR|800|900|5400|72|
maitian-paediatrics|maitian|paediatrics|P|Children’s doctor|儿童医生咨询|DOCTOR|3900|600|3600|0|216
maitian-nutrition|maitian|nutrition|N|Feeding and nutrition|儿童喂养与营养咨询|NUTRITIONIST|1900|1800|7200|0|216
haitang-pharmacist|haitang|pharmacy|T|Haitang pharmacist|海棠药师咨询|PHARMACIST|300|300|1800|0|
baicao-pharmacist|baicao|pharmacy|K|Baicao pharmacist|百草里药师咨询|PHARMACIST|300|300|1800|0|
`;
