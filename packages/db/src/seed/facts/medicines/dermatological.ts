/** ATC D: dermatologicals. Columns are described in ./index.ts. */
export const dermatological = `
D01AC01|Clotrimazole|克霉唑|cream|1%|1 tube|OTC|780
D01AC02|Miconazole|咪康唑|cream|2%|1 tube|OTC|1680
D01AC08|Ketoconazole|酮康唑|shampoo|2%|1 bottle|OTC|3260
D01AE15|Terbinafine|特比萘芬|cream|1%|1 tube|OTC|1890
D02AE01|Urea|尿素|cream|10%|1 tube|OTC|690
D05AX02|Calcipotriol|卡泊三醇|ointment|0.005%|1 tube|PRESCRIPTION|5860
D06AX01|Fusidic acid|夫西地酸|cream|2%|1 tube|PRESCRIPTION|2480
D06AX09|Mupirocin|莫匹罗星|ointment|2%|1 tube|OTC|1760
D06BB03|Aciclovir cream|阿昔洛韦乳膏|cream|3%|1 tube|OTC|860
D07AB02|Hydrocortisone butyrate|丁酸氢化可的松|cream|0.1%|1 tube|OTC|1480
D07AC13|Mometasone cream|糠酸莫米松乳膏|cream|0.1%|1 tube|OTC|1960
D08AG02|Povidone-iodine|聚维酮碘|topical-solution|5%|1 bottle|OTC|880
D10AD03|Adapalene|阿达帕林|gel|0.1%|1 tube|PRESCRIPTION|3860
D10AE01|Benzoyl peroxide|过氧苯甲酰|gel|5%|1 tube|OTC|2280
D10BA01|Isotretinoin|异维A酸|soft-capsule|10 mg|30 capsule|PRESCRIPTION|4960
D11AH01|Tacrolimus ointment|他克莫司软膏|ointment|0.1%|1 tube|PRESCRIPTION|6980
D11AX01|Minoxidil|米诺地尔|topical-solution|5%|1 bottle|OTC|15800
`;
