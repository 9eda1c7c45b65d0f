import type { AppName } from '../proof/inputs.ts';
import { patientSubjects, type ProofSubject, staffSubjects } from './household.ts';

export const routeSubjects: readonly ProofSubject[] = [...new Set([...patientSubjects, ...staffSubjects])];

/** What each subject is answered: a status, and for the session's own route who the app thinks is there. */
export type Row = Readonly<Record<string, string>>;

/** Everybody is answered alike, but for those named. */
export function row(everybody: string, but: Partial<Record<ProofSubject, string>> = {}): Row {
  return Object.fromEntries(routeSubjects.map((subject) => [subject, but[subject] ?? everybody]));
}

/** The same answer to each of these. */
export const each = (subjects: readonly ProofSubject[], answer: string): Partial<Record<ProofSubject, string>> =>
  Object.fromEntries(subjects.map((subject) => [subject, answer]));

/** Signed in to the app of that side. */
export const patients = patientSubjects.filter((subject) => subject !== 'anonymous');
export const staff = staffSubjects.filter((subject) => !/anonymous|suspended/.test(subject));
const overseers = staff.filter((subject) => /admin|auditor/.test(subject));
const clinicians = staff.filter((subject) => /doctor|pharmacist|nutritionist/.test(subject));

/** Alive, ready and, without the configured token, no numbers: the same for whoever asks. */
const health = { 'GET /healthz': row('200'), 'GET /readyz': row('200'), 'GET /metrics': row('404') };

/**
 * Every route handler of the two apps by method and path, and what a request with the subject's session is answered. Each app
 * is asked with the session of either: a session of the other app is nobody's.
 */
export const expectedRoutes: Readonly<Record<AppName, Readonly<Record<string, Row>>>> = {
  patient: {
    ...health,
    'POST /api/attachments': row('401', { ...each(patients, '404'), ...each(['owner', 'guardian'], '201') }),
    'GET /api/attachments/[attachmentId]': row('401', {
      ...each(patients, '404'),
      ...each(['owner', 'guardian'], '200'),
    }),
    'GET /api/auth/[...nextauth]': row('nobody', each(patients, 'somebody')),
    // Without the token of the app's own page nobody is signed out.
    'POST /api/auth/[...nextauth]': row('nobody', each(patients, 'somebody')),
    // The provider's page exists in the demo alone.
    'POST /api/demo-pay/[ref]': row('404'),
    'GET /api/trpc/[trpc]': row('405'),
    'POST /api/trpc/[trpc]': row('401', each(patients, '200')),
    // Signed by the provider and by the courier; a session is no signature.
    'POST /api/webhooks/courier': row('403'),
    'POST /api/webhooks/payment': row('403'),
  },
  console: {
    ...health,
    'GET /api/attachments/[attachmentId]': row('401', {
      ...each(staff, '403'),
      ...each(clinicians, '404'),
      // Who consults, and who reviews the prescription.
      ...each(['doctor assigned', 'pharmacist of the institution'], '200'),
    }),
    'GET /api/auth/[...nextauth]': row('nobody', each(staff, 'somebody')),
    'POST /api/auth/[...nextauth]': row('nobody', each(staff, 'somebody')),
    // Who may wants a second factor of the last five minutes first, and nobody here gave one.
    'GET /api/exports/[list]': row('401', { ...each(staff, '403'), ...each(overseers, '428') }),
    'GET /api/trpc/[trpc]': row('405'),
    'POST /api/trpc/[trpc]': row('401', each(staff, '200')),
  },
};
