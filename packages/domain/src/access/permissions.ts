/** Who asks: nobody signed in, a patient in the patient app, staff in the console with or without a role in force, a role. */
export const subjects = [
  'ANONYMOUS',
  'PATIENT',
  'STAFF',
  'PHARMACIST',
  'DOCTOR',
  'NUTRITIONIST',
  'DISPENSER',
  'INSTITUTION_ADMIN',
  'PLATFORM_ADMIN',
  'AUDITOR',
] as const;

export type Subject = (typeof subjects)[number];
export type Role = Exclude<Subject, 'ANONYMOUS' | 'PATIENT' | 'STAFF'>;

export const clinicianRoles = ['PHARMACIST', 'DOCTOR', 'NUTRITIONIST'] as const satisfies readonly Role[];
const signedIn = ['PATIENT', 'STAFF'] as const satisfies readonly Subject[];
const admins = ['INSTITUTION_ADMIN', 'PLATFORM_ADMIN'] as const satisfies readonly Role[];

/** The one table of permissions. What is not listed here is denied. */
export const permissions = {
  'home.read': subjects,
  'sign-in.request': subjects,
  'demo.use': subjects,
  'session.own': signedIn,
  'staff.own': ['STAFF'],
  'profile.own': ['PATIENT'],
  'queue.join': ['PATIENT'],
  'family.own': ['PATIENT'],
  'health.own': ['PATIENT'],
  'record-access.own': ['PATIENT'],
  'attachment.add': ['PATIENT'],
  'attachment.read': ['PATIENT', ...clinicianRoles],
  'ticket.own': ['PATIENT'],
  'payment.own': ['PATIENT'],
  'journey.read': ['PATIENT'],
  'consultation.enter': ['PATIENT'],
  'conversation.read': ['PATIENT', ...clinicianRoles],
  'conversation.write': ['PATIENT', ...clinicianRoles],
  'socket.open': signedIn,
  'duty.own': clinicianRoles,
  'queue.read': clinicianRoles,
  'queue.take': clinicianRoles,
  'consultation.read': clinicianRoles,
  'consultation.end': clinicianRoles,
  'note.write': clinicianRoles,
  'review.read': ['PHARMACIST'],
  'review.decide': ['PHARMACIST'],
  'shop.read': ['PATIENT'],
  'address.own': ['PATIENT'],
  'order.own': ['PATIENT'],
  'follow-up.own': ['PATIENT'],
  'follow-up.plan': clinicianRoles,
  'task.read': [...clinicianRoles, 'INSTITUTION_ADMIN'],
  'task.complete': [...clinicianRoles, 'INSTITUTION_ADMIN'],
  'catalogue.read': ['DOCTOR', 'PHARMACIST'],
  'prescription.list': ['PATIENT'],
  'prescription.read': ['PATIENT', ...clinicianRoles],
  'prescription.write': ['DOCTOR'],
  'prescription.sign': ['DOCTOR'],
  'dispensing.read': ['PHARMACIST', 'DISPENSER', 'INSTITUTION_ADMIN'],
  'dispensing.pick': ['DISPENSER'],
  'dispensing.check': ['PHARMACIST'],
  'dispensing.refuse': ['PHARMACIST', 'DISPENSER', 'INSTITUTION_ADMIN'],
  'trace-alert.acknowledge': ['PHARMACIST', 'INSTITUTION_ADMIN'],
  'order.receive': ['PATIENT'],
  'private-note.read': clinicianRoles,
  'private-note.write': clinicianRoles,
  'evidence.confirm': clinicianRoles,
  'evidence.declare': ['PATIENT'],
  'referral.make': clinicianRoles,
  'referral.answer': ['PATIENT'],
  'clinician.read': [...admins, 'AUDITOR'],
  'clinician.suspend': admins,
  'clinician.write': admins,
  'clinician.verify': ['PLATFORM_ADMIN'],
  'service.read': [...admins, 'AUDITOR'],
  'service.write': admins,
  'supervision.read': [...admins, 'AUDITOR'],
  'supervision.close': admins,
  'supervision.move': admins,
  'audit.read': [...admins, 'AUDITOR'],
  'order.oversee': [...admins, 'AUDITOR'],
  'refund.read': [...admins, 'AUDITOR'],
  'refund.retry': admins,
  'export.open': [...admins, 'AUDITOR'],
} as const satisfies Record<string, readonly Subject[]>;

export type Permission = keyof typeof permissions;

/** True when one of the subjects holds the permission. */
export function isPermitted(held: readonly Subject[], permission: Permission): boolean {
  const allowed: readonly Subject[] = permissions[permission];
  return held.some((subject) => allowed.includes(subject));
}

/** Every permission the subjects hold, for menus; the server asks again on each call. */
export function permissionsOf(held: readonly Subject[]): Permission[] {
  const all = Object.keys(permissions) as Permission[]; // keys of a const object
  return all.filter((permission) => isPermitted(held, permission));
}
