/** Who asks: nobody signed in, a patient in the patient app, or a staff role in the console. */
export const subjects = [
  'ANONYMOUS',
  'PATIENT',
  'PHARMACIST',
  'DOCTOR',
  'NUTRITIONIST',
  'DISPENSER',
  'INSTITUTION_ADMIN',
  'PLATFORM_ADMIN',
  'AUDITOR',
] as const;

export type Subject = (typeof subjects)[number];
export type Role = Exclude<Subject, 'ANONYMOUS' | 'PATIENT'>;

export const clinicianRoles = ['PHARMACIST', 'DOCTOR', 'NUTRITIONIST'] as const satisfies readonly Role[];
const staff = [
  ...clinicianRoles,
  'DISPENSER',
  'INSTITUTION_ADMIN',
  'PLATFORM_ADMIN',
  'AUDITOR',
] as const satisfies readonly Role[];
const signedIn = ['PATIENT', ...staff] as const satisfies readonly Subject[];
const admins = ['INSTITUTION_ADMIN', 'PLATFORM_ADMIN'] as const satisfies readonly Role[];

/** The one table of permissions. What is not listed here is denied. */
export const permissions = {
  'home.read': subjects,
  'sign-in.request': subjects,
  'demo.use': subjects,
  'session.own': signedIn,
  'profile.own': ['PATIENT'],
  'queue.join': ['PATIENT'],
  'ticket.own': ['PATIENT'],
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
  'clinician.read': [...admins, 'AUDITOR'],
  'clinician.suspend': admins,
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
