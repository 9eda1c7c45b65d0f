/** ATC N: nervous system. Columns are described in ./index.ts. */
export const nervous = `
N01AX03|Ketamine|氯胺酮|injection|100 mg/2 mL|5 ampoule|RESTRICTED:psychotropic|6800
N02AA01|Morphine, sustained release|吗啡缓释片|sustained-release-tablet|30 mg|10 tablet|RESTRICTED:narcotic|8600
N02AA05|Oxycodone|羟考酮|sustained-release-tablet|10 mg|10 tablet|RESTRICTED:narcotic|9800
N02AB03|Fentanyl patch|芬太尼透皮贴剂|patch|4.2 mg|5 patch|RESTRICTED:narcotic|28600
N02AE01|Buprenorphine|丁丙诺啡|sublingual-tablet|0.4 mg|10 tablet|RESTRICTED:psychotropic|4600
N02AX02|Tramadol|曲马多|sustained-release-tablet|100 mg|10 tablet|RESTRICTED:psychotropic|2980
N02BE01|Paracetamol|对乙酰氨基酚|tablet|500 mg|20 tablet|OTC|880
N02BE01|Paracetamol, children's suspension|对乙酰氨基酚混悬液|oral-suspension|3.2 g/100 mL|100 millilitre|OTC|1980
N02BF01|Gabapentin|加巴喷丁|capsule|300 mg|24 capsule|PRESCRIPTION|3860
N02BF02|Pregabalin|普瑞巴林|capsule|75 mg|8 capsule|PRESCRIPTION|4280
N02CC03|Zolmitriptan|佐米曲普坦|tablet|2.5 mg|4 tablet|PRESCRIPTION|5960
N02CC04|Rizatriptan|利扎曲普坦|tablet|5 mg|6 tablet|PRESCRIPTION|6480
N03AA02|Phenobarbital|苯巴比妥|tablet|30 mg|100 tablet|RESTRICTED:psychotropic|1680
N03AE01|Clonazepam|氯硝西泮|tablet|2 mg|20 tablet|RESTRICTED:psychotropic|1960
N03AF01|Carbamazepine|卡马西平|tablet|100 mg|100 tablet|PRESCRIPTION|2480
N03AF02|Oxcarbazepine|奥卡西平|tablet|300 mg|50 tablet|PRESCRIPTION|9860
N03AG01|Valproate|丙戊酸钠|sustained-release-tablet|500 mg|30 tablet|PRESCRIPTION|6480
N03AX09|Lamotrigine|拉莫三嗪|tablet|50 mg|30 tablet|PRESCRIPTION|8960
N03AX11|Topiramate|托吡酯|tablet|25 mg|60 tablet|PRESCRIPTION|7860
N03AX14|Levetiracetam|左乙拉西坦|tablet|500 mg|30 tablet|PRESCRIPTION|6980
N04AA01|Trihexyphenidyl|苯海索|tablet|2 mg|100 tablet|PRESCRIPTION|1280
N04BA02|Levodopa and benserazide|多巴丝肼|tablet|250 mg|40 tablet|PRESCRIPTION|8480
N04BC05|Pramipexole|普拉克索|tablet|0.25 mg|30 tablet|PRESCRIPTION|8960
N05AH03|Olanzapine|奥氮平|tablet|5 mg|28 tablet|PRESCRIPTION|5860
N05AH04|Quetiapine|喹硫平|tablet|100 mg|30 tablet|PRESCRIPTION|4980
N05AX08|Risperidone|利培酮|tablet|1 mg|30 tablet|PRESCRIPTION|3860
N05AX12|Aripiprazole|阿立哌唑|tablet|10 mg|14 tablet|PRESCRIPTION|5480
N05BA01|Diazepam|地西泮|tablet|2.5 mg|20 tablet|RESTRICTED:psychotropic|860
N05BA06|Lorazepam|劳拉西泮|tablet|0.5 mg|20 tablet|RESTRICTED:psychotropic|1480
N05BA12|Alprazolam|阿普唑仑|tablet|0.4 mg|20 tablet|RESTRICTED:psychotropic|960
N05BE01|Buspirone|丁螺环酮|tablet|5 mg|40 tablet|PRESCRIPTION|3680
N05CD04|Estazolam|艾司唑仑|tablet|1 mg|20 tablet|RESTRICTED:psychotropic|760
N05CF01|Zopiclone|佐匹克隆|tablet|7.5 mg|12 tablet|RESTRICTED:psychotropic|2860
N05CF02|Zolpidem|唑吡坦|tablet|10 mg|7 tablet|RESTRICTED:psychotropic|2980
N06AB03|Fluoxetine|氟西汀|capsule|20 mg|28 capsule|PRESCRIPTION|7860
N06AB05|Paroxetine|帕罗西汀|tablet|20 mg|20 tablet|PRESCRIPTION|6480
N06AB06|Sertraline|舍曲林|tablet|50 mg|28 tablet|PRESCRIPTION|5960
N06AB10|Escitalopram|艾司西酞普兰|tablet|10 mg|14 tablet|PRESCRIPTION|5680
N06AX11|Mirtazapine|米氮平|tablet|30 mg|10 tablet|PRESCRIPTION|4980
N06AX16|Venlafaxine|文拉法辛|sustained-release-capsule|75 mg|14 capsule|PRESCRIPTION|6860
N06AX21|Duloxetine|度洛西汀|enteric-capsule|30 mg|14 capsule|PRESCRIPTION|7480
N06BA04|Methylphenidate|哌甲酯|controlled-release-tablet|18 mg|15 tablet|RESTRICTED:psychotropic|32600
N06DA02|Donepezil|多奈哌齐|tablet|5 mg|14 tablet|PRESCRIPTION|6980
N06DX01|Memantine|美金刚|tablet|10 mg|28 tablet|PRESCRIPTION|9860
N07CA01|Betahistine|倍他司汀|tablet|6 mg|30 tablet|PRESCRIPTION|1980
N07CA03|Flunarizine|氟桂利嗪|capsule|5 mg|20 capsule|PRESCRIPTION|1680
`;
