/** ATC S and V: sensory organs; various. Columns are described in ./index.ts. */
export const sensoryAndVarious = `
S01AA01|Chloramphenicol eye drops|氯霉素滴眼液|eye-drops|0.25%|1 bottle|OTC|320
S01AA12|Tobramycin eye drops|妥布霉素滴眼液|eye-drops|0.3%|1 bottle|PRESCRIPTION|1480
S01AE05|Levofloxacin eye drops|左氧氟沙星滴眼液|eye-drops|0.5%|1 bottle|PRESCRIPTION|1960
S01ED01|Timolol|噻吗洛尔|eye-drops|0.5%|1 bottle|PRESCRIPTION|780
S01EE01|Latanoprost|拉坦前列素|eye-drops|0.005%|1 bottle|PRESCRIPTION|8960
S01GX09|Olopatadine|奥洛他定|eye-drops|0.1%|1 bottle|PRESCRIPTION|5480
S01XA20|Polyvinyl alcohol (artificial tears)|聚乙烯醇滴眼液|eye-drops|1.4%|15 vial|OTC|3860
S02AA16|Ofloxacin ear drops|氧氟沙星滴耳液|ear-drops|0.3%|1 bottle|PRESCRIPTION|860
V09IX04|Fludeoxyglucose (18F)|氟[18F]脱氧葡糖|injection|370 MBq|1 vial|RESTRICTED:radioactive|128000
V10XA01|Sodium iodide (131I)|碘[131I]化钠|oral-solution|740 MBq|1 vial|RESTRICTED:radioactive|86000
`;
