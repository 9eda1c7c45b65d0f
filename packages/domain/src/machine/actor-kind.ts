import { subjects, type Role } from '../access/index.ts';

/** Who may give a command: a patient (or the guardian who acts for one), a staff role, or the system's own jobs. */
export type ActorKind = 'PATIENT' | Role | 'SYSTEM';

/** Every kind of actor, for tables and tests. */
export const actorKinds: readonly ActorKind[] = [
  ...subjects.filter((subject) => subject !== 'ANONYMOUS' && subject !== 'STAFF'),
  'SYSTEM',
];
