import { z } from 'zod';
import { roleSchema, localizedName } from '../institution/index.ts';

/** Actions of the trail by which somebody saw a patient's data; what is done with it afterwards stands in the record itself. */
export const recordReads = [
  'attachment.read',
  'consultation.list',
  'consultation.open',
  'consultation.read',
  'conversation.open',
  'conversation.read',
  'follow-up.list',
  'follow-up.read',
  'follow-up.task',
  'follow-up.tasks',
  'journey.list',
  'journey.read',
  'note.read-private',
  'order.board',
  'order.export',
  'order.list',
  'order.read',
  'patient.read-health',
  'payment.list',
  'payment.list-refused',
  'payment.read',
  'prescription.draft-read',
  'prescription.list',
  'prescription.read',
  'queue.read',
  'queue.supervise',
  'referral.read',
  'ticket.read',
] as const;

/** What was seen, in words a patient knows: the thing the action is about. Keys of i18n `patient.access.what`. */
export const seenThings = [
  'attachment',
  'consultation',
  'conversation',
  'follow-up',
  'journey',
  'note',
  'order',
  'patient',
  'payment',
  'prescription',
  'queue',
  'referral',
  'ticket',
] as const;
const seenThing = z.enum(seenThings);

/** One look at a patient's record by somebody else. */
export const recordAccessSchema = z.object({
  id: z.uuid(),
  at: z.date(),
  what: seenThing,
  /** It was one of a list, not opened by itself. */
  isList: z.boolean(),
  actor: z.object({
    personId: z.uuid(),
    name: z.string(),
    latinName: z.string(),
    /** Seen in the console; otherwise in the patient app, as guardian. */
    isStaff: z.boolean(),
    /** The roles at the institution acted for. */
    roles: z.array(roleSchema),
    institutionName: localizedName.nullable(),
  }),
});
export type RecordAccess = z.infer<typeof recordAccessSchema>;

export const recordAccessInput = z.object({ patientId: z.uuid(), cursor: z.uuid().nullish() });
export const recordAccessResult = z.object({ rows: z.array(recordAccessSchema), nextCursor: z.uuid().nullable() });

const lists: readonly string[] = [
  'follow-up.tasks',
  'order.board',
  'order.export',
  'payment.list-refused',
  'queue.read',
];

/** What an action of `recordReads` showed; null for any other. */
export function seenBy(action: string): Pick<RecordAccess, 'what' | 'isList'> | null {
  if (!recordReads.some((one) => one === action)) return null;
  const what = seenThing.safeParse(action.slice(0, action.indexOf('.')));
  return what.success ? { what: what.data, isList: lists.includes(action) || action.endsWith('.list') } : null;
}
