import { randomUUID } from 'node:crypto';
import { CONSENT_VERSION } from '@openward/domain/intake';

/** Ids of one person's things; random ones stand for things that do not exist. */
export interface Ids {
  readonly ticketId: string;
  readonly journeyId: string;
  readonly consultationId: string;
  readonly conversationId: string;
  readonly serviceId: string;
  readonly patientId: string;
  readonly practiceRoleId: string;
}

export const randomIds = (): Ids => ({
  ticketId: randomUUID(),
  journeyId: randomUUID(),
  consultationId: randomUUID(),
  conversationId: randomUUID(),
  serviceId: randomUUID(),
  patientId: randomUUID(),
  practiceRoleId: randomUUID(),
});

const note = { complaint: 'c', history: 'h', assessment: 'a', plan: 'p' };
const messaging = {
  'messaging.since': ({ conversationId }: Ids) => ({ conversationId, afterSeq: 0 }),
  'messaging.send': ({ conversationId }: Ids) => ({ id: randomUUID(), conversationId, body: 'Good morning' }),
  'messaging.mark': ({ conversationId }: Ids) => ({ conversationId, seq: 1, kind: 'read' }),
} as const;

/** A well-formed input for each procedure that takes one. */
export const inputs = {
  patient: {
    'identity.requestCode': () => ({ contact: 'someone@example.org', locale: 'en' }),
    'identity.completeProfile': () => ({
      name: '陈丽华',
      latinName: 'Chen Lihua',
      sex: 'FEMALE',
      birthDate: '1980-01-01',
    }),
    'identity.setLocale': () => ({ locale: 'zh-CN' }),
    'waitingRoom.join': ({ serviceId, patientId }: Ids) => ({
      key: randomUUID(),
      serviceId,
      patientId,
      symptoms: 'A runny nose',
      since: 'WEEK',
      redFlags: [],
      consentVersion: CONSENT_VERSION,
      acceptedPriceMinor: 0,
    }),
    'waitingRoom.ticket': ({ ticketId }: Ids) => ({ ticketId }),
    'waitingRoom.addToDescription': ({ ticketId }: Ids) => ({ ticketId, additions: 'more' }),
    'waitingRoom.leave': ({ ticketId }: Ids) => ({ ticketId }),
    'waitingRoom.enter': ({ ticketId }: Ids) => ({ ticketId }),
    'journey.get': ({ journeyId }: Ids) => ({ journeyId }),
    'consultation.room': ({ consultationId }: Ids) => ({ consultationId }),
    ...messaging,
  },
  console: {
    'identity.setLocale': () => ({ locale: 'zh-CN' }),
    'waitingRoom.setDuty': () => ({ onDuty: false }),
    'waitingRoom.takeNext': () => ({ key: randomUUID() }),
    'consultation.room': ({ consultationId }: Ids) => ({ consultationId }),
    'consultation.saveNote': ({ consultationId }: Ids) => ({ consultationId, note }),
    'consultation.complete': ({ consultationId }: Ids) => ({ key: randomUUID(), consultationId, summary: 's', note }),
    'consultation.giveBack': ({ consultationId }: Ids) => ({ consultationId, reason: 'shift ends' }),
    'institution.clinicians': () => ({ search: '' }),
    'institution.suspendClinician': ({ practiceRoleId }: Ids) => ({ practiceRoleId, reason: 'under review' }),
    'institution.reinstateClinician': ({ practiceRoleId }: Ids) => ({ practiceRoleId, reason: 'under review' }),
    ...messaging,
  },
} as const satisfies Record<string, Record<string, (ids: Ids) => object>>;

export type AppName = keyof typeof inputs;

/** The input of a procedure; undefined for one that takes none. */
export function inputOf(app: AppName, path: string, ids: Ids): object | undefined {
  const make: ((given: Ids) => object) | undefined = new Map<string, (given: Ids) => object>(
    Object.entries(inputs[app]),
  ).get(path);
  return make?.(ids);
}
