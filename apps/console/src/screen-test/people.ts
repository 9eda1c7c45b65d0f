import { permissionsOf, type Role } from '@openward/domain/access';
import type { ClinicianRoom } from '@openward/domain/consultation';
import type { StaffMe } from '@openward/domain/identity';

/** An id that says which one it is. */
export const id = (n: number): string => `0199fa46-a77b-7000-8000-${String(n).padStart(12, '0')}`;

export const qingshan = { en: 'Qingshan Internet Hospital', zh: '青杉互联网医院' };

const luWen = { personId: id(1), name: '陆雯', latinName: 'Lu Wen' };
const zhao = { personId: id(2), name: '赵桂兰', latinName: 'Zhao Guilan', sex: 'FEMALE' } as const;

/** Somebody signed in with one role, and what that role may do. */
export const staffAs = (role: Role): StaffMe => ({
  ...luWen,
  locale: 'en',
  roles: [
    {
      practiceRoleId: id(3),
      role,
      title: null,
      institutionName: qingshan,
      licenceNumber: null,
      licenceValidUntil: null,
    },
  ],
  permissions: permissionsOf([role]),
  secondFactorFresh: true,
});

const clinician = {
  ...luWen,
  practiceRoleId: id(3),
  role: 'DOCTOR',
  title: null,
  licenceNumber: 'DEMO-1',
  licenceValidUntil: null,
  institutionName: qingshan,
} as const;

/** A doctor consults: a follow-up that is running, of a patient allergic to penicillin. */
export const room: ClinicianRoom = {
  consultation: {
    id: id(4),
    journeyId: id(5),
    conversationId: id(6),
    ticketNumber: 'C 118',
    serviceName: { en: 'Cardiology', zh: '心内科' },
    kind: 'FOLLOW_UP',
    state: 'ACTIVE',
    openedAt: new Date('2026-11-23T06:00:00Z'),
    activeAt: new Date('2026-11-23T06:01:00Z'),
    endedAt: null,
    summary: null,
    clinician,
    patient: { ...zhao, birthDate: new Date('1964-05-09') },
  },
  banner: {
    ...zhao,
    birthDate: new Date('1964-05-09'),
    recordNumber: 7,
    weightGrams: 64_000,
    pregnancy: 'NOT_APPLICABLE',
    allergies: [],
    conditions: [],
    medicines: [],
    identityVerifiedAt: new Date('2026-01-01T00:00:00Z'),
    earlierConsultations: 1,
  },
  intake: {
    symptoms: 'The tablets are almost used up.',
    since: 'WEEK',
    additions: null,
    redFlags: [],
    consentedAt: new Date('2026-11-23T05:50:00Z'),
    priceMinor: 3_000,
    currency: 'CNY',
    healthConfirmedAt: null,
    guardianPresence: null,
    attachments: [],
    evidence: null,
  },
  note: null,
  evidenceRequest: null,
  evidence: [],
  referral: null,
  timeline: [],
  locks: { diagnosis: null, prescription: null },
};
