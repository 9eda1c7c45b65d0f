import type { RuleProfile } from './rule-profile.ts';

/** Rule 6: specially managed drugs, vaccines and blood products are never prescribed or sold online, anywhere. */
const neverOnline = [
  'narcotic',
  'psychotropic',
  'toxic',
  'radioactive',
  'specially-managed',
  'vaccine',
  'blood-product',
] as const;

/** Rule 9: years. Records 15, chat and call process data 3 (Measures for Internet Hospitals, 2018), sale records 5 (Measures for Online Drug Sales, 2022). */
const retentionYears = { records: 15, processData: 3, saleRecords: 5 } as const;

/** Oldest first within a key. A change of law adds a version; versions are never edited, since decisions name them. */
export const ruleProfiles: readonly RuleProfile[] = [
  {
    key: 'cn-2018',
    version: 'cn-2018@2022-12-01',
    // The youngest source, the Measures for Online Drug Sales, is in force from this day.
    validFrom: '2022-12-01',
    sources: [
      'Measures for Internet Diagnosis (trial, 2018)',
      'Measures for Internet Hospitals (trial, 2018)',
      'Norm for Telemedicine (trial, 2018)',
      'Detailed Rules for the Supervision of Internet Diagnosis (trial, 2022)',
      'Measures for Online Drug Sales (2022)',
    ],
    firstVisit: { diagnosis: false, prescribing: false },
    independentPracticeYears: 3,
    prescription: { validDays: 3, maxMedicines: 5, maxSupplyDays: 7, maxChronicWeeks: 12 },
    neverOnline,
    retentionYears,
    emergency: { ambulance: '120', crisisLine: '12356' },
  },
  {
    key: 'open',
    version: 'open@2022-12-01',
    validFrom: '2022-12-01',
    sources: ['For deployments whose law allows first-visit diagnosis; rules 3, 4, 6, 7, 9 and 10 hold here too'],
    firstVisit: { diagnosis: true, prescribing: true },
    independentPracticeYears: 3,
    prescription: { validDays: 3, maxMedicines: 5, maxSupplyDays: 7, maxChronicWeeks: 12 },
    neverOnline,
    retentionYears,
    emergency: { ambulance: '112', crisisLine: null },
  },
];
