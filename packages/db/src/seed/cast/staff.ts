/**
 * key | Chinese | Latin | sex | languages | role | institution | department | title | practising since |
 * licence valid in days from now | credential | on duty since minutes. A key on a second line is a second role of
 * the same person. One licence has expired and one clinician is suspended, so that refusals can be shown.
 */
export const staffTable = `
he-yun|何芸|He Yun|FEMALE|zh-CN,en|PHARMACIST|qingshan|pharmacy|pharmacist-in-charge|2011-07-01|900|VERIFIED|
song-jie|宋杰|Song Jie|MALE|zh-CN,en|PHARMACIST|qingshan|pharmacy|deputy-chief-pharmacist|2005-07-01|1200|VERIFIED|455
luo-min|罗敏|Luo Min|FEMALE|zh-CN|PHARMACIST|qingshan|pharmacy|pharmacist|2019-08-01|640|VERIFIED|250
bai-ruoxi|白若溪|Bai Ruoxi|FEMALE|zh-CN,en|PHARMACIST|qingshan|pharmacy|pharmacist|2017-07-01|800|SUSPENDED|
lu-wen|陆雯|Lu Wen|FEMALE|zh-CN,en|DOCTOR|qingshan|cardiology|chief-physician|1999-07-01|1500|VERIFIED|180
liang-zhiyuan|梁志远|Liang Zhiyuan|MALE|zh-CN|DOCTOR|qingshan|cardiology|attending-doctor|2013-07-01|-12|EXPIRED|
shen-yi|沈怡|Shen Yi|FEMALE|zh-CN,en|DOCTOR|qingshan|endocrinology|associate-chief-physician|2007-07-01|1100|VERIFIED|140
fan-kai|范凯|Fan Kai|MALE|zh-CN|DOCTOR|qingshan|dermatology|attending-doctor|2014-07-01|720|VERIFIED|95
ye-qing|叶青|Ye Qing|FEMALE|zh-CN,en|DOCTOR|qingshan|paediatrics|associate-chief-physician|2008-07-01|980|VERIFIED|160
zhou-mingze|周明泽|Zhou Mingze|MALE|zh-CN,en|DOCTOR|qingshan|general-medicine|attending-doctor|2015-07-01|560|VERIFIED|75
jiang-nan|姜楠|Jiang Nan|FEMALE|zh-CN,en|NUTRITIONIST|qingshan|nutrition|nutritionist|2012-03-01|860|VERIFIED|110
cen-yue|岑悦|Cen Yue|FEMALE|zh-CN|DISPENSER|qingshan|pharmacy|dispenser|||VERIFIED|
gao-ping|高萍|Gao Ping|FEMALE|zh-CN,en|INSTITUTION_ADMIN|qingshan|||||VERIFIED|
du-heng|杜衡|Du Heng|MALE|zh-CN,en|PHARMACIST|jiangqiao|pharmacy|chief-pharmacist|1998-07-01|1300|VERIFIED|210
qin-lan|秦岚|Qin Lan|FEMALE|zh-CN|PHARMACIST|jiangqiao|pharmacy|pharmacist-in-charge|2014-07-01|700|VERIFIED|
xie-anran|谢安然|Xie Anran|FEMALE|zh-CN,en|DOCTOR|jiangqiao|respiratory-medicine|chief-physician|2000-07-01|1400|VERIFIED|130
lyu-ming|吕鸣|Lyu Ming|MALE|zh-CN|DOCTOR|jiangqiao|gastroenterology|attending-doctor|2012-07-01|610|VERIFIED|60
pan-yue|潘越|Pan Yue|MALE|zh-CN,en|DOCTOR|jiangqiao|neurology|associate-chief-physician|2006-07-01|930|VERIFIED|
cui-jing|崔静|Cui Jing|FEMALE|zh-CN|NUTRITIONIST|jiangqiao|nutrition|senior-nutritionist|2010-05-01|480|VERIFIED|
dong-hao|董昊|Dong Hao|MALE|zh-CN,en|INSTITUTION_ADMIN|jiangqiao|||||VERIFIED|
mu-chen|木晨|Mu Chen|MALE|zh-CN|PHARMACIST|yunling|pharmacy|pharmacist-in-charge|2013-07-01|670|VERIFIED|90
yang-jinhua|杨金花|Yang Jinhua|FEMALE|zh-CN|DOCTOR|yunling|rheumatology|associate-chief-physician|2004-07-01|880|VERIFIED|
duan-rui|段锐|Duan Rui|MALE|zh-CN,en|DOCTOR|yunling|general-medicine|attending-doctor|2016-07-01|540|VERIFIED|45
he-xiulan|和秀兰|He Xiulan|FEMALE|zh-CN|INSTITUTION_ADMIN|yunling|||||VERIFIED|
gulnur-tursun|古丽努尔·吐尔逊|Gulnur Tursun|FEMALE|ug,zh-CN|PHARMACIST|xuelian|pharmacy|pharmacist|2018-07-01|750|VERIFIED|120
dilnar-ahmat|迪丽娜尔·艾合买提|Dilnar Ahmat|FEMALE|ug,zh-CN,en|DOCTOR|xuelian|general-medicine|attending-doctor|2012-07-01|820|VERIFIED|85
ma-cheng|马澄|Ma Cheng|FEMALE|zh-CN|DOCTOR|xuelian|obstetrics-gynaecology|chief-physician|1997-07-01|1250|VERIFIED|
yusup-kasim|玉素甫·喀斯木|Yusup Kasim|MALE|ug,zh-CN|INSTITUTION_ADMIN|xuelian|||||VERIFIED|
an-baoguo|安保国|An Baoguo|MALE|zh-CN|DOCTOR|liuxi|general-medicine|attending-doctor|2003-07-01|590|VERIFIED|
an-baoguo|安保国|An Baoguo|MALE|zh-CN|INSTITUTION_ADMIN|liuxi|||||VERIFIED|
wei-chunxia|魏春霞|Wei Chunxia|FEMALE|zh-CN|PHARMACIST|liuxi|pharmacy|pharmacist|2016-07-01|430|VERIFIED|
xu-nuo|许诺|Xu Nuo|FEMALE|zh-CN,en,yue|DOCTOR|maitian|paediatrics|attending-doctor|2013-07-01|990|VERIFIED|70
tan-kexin|谭可欣|Tan Kexin|FEMALE|zh-CN,yue|DOCTOR|maitian|paediatrics|resident-doctor|2025-07-01|1600|VERIFIED|
huang-jiayi|黄嘉仪|Huang Jiayi|FEMALE|zh-CN,yue,en|NUTRITIONIST|maitian|nutrition|nutritionist|2015-04-01|710|VERIFIED|
kong-lin|孔琳|Kong Lin|FEMALE|zh-CN,en|PHARMACIST|haitang|pharmacy|pharmacist-in-charge|2009-07-01|940|VERIFIED|200
kong-lin|孔琳|Kong Lin|FEMALE|zh-CN,en|INSTITUTION_ADMIN|haitang|||||VERIFIED|
fu-xiaomei|傅晓梅|Fu Xiaomei|FEMALE|zh-CN|DISPENSER|haitang|pharmacy|dispenser|||VERIFIED|
shi-lei|石磊|Shi Lei|MALE|zh-CN|DISPENSER|haitang|pharmacy|dispenser|||VERIFIED|
yuan-fang|袁方|Yuan Fang|MALE|zh-CN|PHARMACIST|baicao|pharmacy|pharmacist|2015-07-01|660|VERIFIED|150
yuan-fang|袁方|Yuan Fang|MALE|zh-CN|INSTITUTION_ADMIN|baicao|||||VERIFIED|
lei-yong|雷勇|Lei Yong|MALE|zh-CN|DISPENSER|baicao|pharmacy|dispenser|||VERIFIED|
zheng-kai|郑凯|Zheng Kai|MALE|zh-CN|PHARMACIST|qingshan|pharmacy|pharmacist|2020-07-01|520|VERIFIED|
peng-yue|彭玥|Peng Yue|FEMALE|zh-CN,en|DOCTOR|qingshan|endocrinology|attending-doctor|2014-07-01|770|VERIFIED|
kang-ning|康宁|Kang Ning|FEMALE|zh-CN|NUTRITIONIST|qingshan|nutrition|senior-nutritionist|2009-05-01|910|VERIFIED|
gu-chenxi|顾晨曦|Gu Chenxi|FEMALE|zh-CN|DOCTOR|jiangqiao|respiratory-medicine|attending-doctor|2013-07-01|650|VERIFIED|
hou-jun|侯军|Hou Jun|MALE|zh-CN|DOCTOR|jiangqiao|gastroenterology|chief-physician|2001-07-01|1150|VERIFIED|
bao-min|鲍敏|Bao Min|FEMALE|zh-CN|PHARMACIST|jiangqiao|pharmacy|pharmacist|2018-07-01|690|VERIFIED|
long-fei|龙飞|Long Fei|MALE|zh-CN|DOCTOR|yunling|rheumatology|attending-doctor|2015-07-01|600|VERIFIED|
aygul-rahman|阿依古丽·热合曼|Aygul Rahman|FEMALE|ug,zh-CN|DOCTOR|xuelian|obstetrics-gynaecology|attending-doctor|2014-07-01|840|VERIFIED|
mo-lin|莫琳|Mo Lin|FEMALE|zh-CN,yue,en|DOCTOR|maitian|paediatrics|associate-chief-physician|2006-07-01|1020|VERIFIED|
jin-hao|金皓|Jin Hao|MALE|zh-CN|PHARMACIST|haitang|pharmacy|pharmacist|2017-07-01|580|VERIFIED|
tong-wei|童薇|Tong Wei|FEMALE|zh-CN,en|PLATFORM_ADMIN||||||VERIFIED|
ji-feng|纪峰|Ji Feng|MALE|zh-CN,en|AUDITOR||||||VERIFIED|
`;

/** Staff who read the console in English; the others read it in Chinese. */
export const englishKeys: readonly string[] = ['he-yun', 'lu-wen', 'gao-ping', 'tong-wei', 'ji-feng'];

/** Doctors whose scope includes children under six. */
export const paediatricKeys: readonly string[] = ['ye-qing', 'xu-nuo', 'tan-kexin', 'mo-lin'];

/** The password of every demo staff member. */
export const demoStaffPassword = 'openward-demo';
