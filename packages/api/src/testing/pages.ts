import type { AppName } from '../proof/inputs.ts';
import type { ProofSubject } from './household.ts';
import { each, patients, type Row, row, staff } from './routes.ts';

const whoIs = (pattern: RegExp): readonly ProofSubject[] => staff.filter((subject) => pattern.test(subject));
const clinicians = whoIs(/doctor|pharmacist|nutritionist/);
const pharmacists = whoIs(/pharmacist/);
const dispensers = whoIs(/dispenser/);
const admins = whoIs(/^admin/);
const overseers = whoIs(/admin|auditor/);

/** Demo pages: with the demo off there is none. */
const demoAlone = row('not found');

/** Who is not signed in here is led to sign in. Without proxy.ts nobody knows the page to come back to. */
const toSignIn = '/sign-in?back=%2Fhome';
const everyPatient = row(toSignIn, each(patients, 'open'));
const family = row(toSignIn, { ...each(patients, 'not found'), ...each(['owner', 'guardian'], 'open') });

/** Others of the staff are led to a place of theirs. */
const forStaff = (subjects: readonly ProofSubject[]): Row =>
  row('/sign-in', { ...each(staff, '/'), ...each(subjects, 'open') });
const toPrint = row('/sign-in', {
  ...each(staff, 'not found'),
  ...each(['pharmacist of the pharmacy', 'dispenser of the pharmacy'], 'open'),
});
const dispensing = forStaff([...pharmacists, ...dispensers, ...admins]);

/** Every page of the two apps, and what each subject is answered: `open`, where it leads, or `not found`. */
export const expectedPages: Readonly<Record<AppName, Readonly<Record<string, Row>>>> = {
  patient: {
    '/': row('open', each(patients, '/home')),
    '/sign-in': row('open', each(patients, '/home')),
    // Who has said who the record belongs to has no more to say.
    '/welcome': row(toSignIn, each(patients, '/home')),
    '/demo-inbox': demoAlone,
    '/demo-pay/[ref]': demoAlone,
    '/gallery': demoAlone,
    '/home': everyPatient,
    '/care': everyPatient,
    '/care/[serviceId]': everyPatient,
    '/shop': everyPatient,
    '/shop/[medicineId]': everyPatient,
    '/checkout': everyPatient,
    '/records': everyPatient,
    '/prescriptions': everyPatient,
    '/orders': everyPatient,
    '/follow-ups': everyPatient,
    '/me': everyPatient,
    '/me/access': everyPatient,
    '/me/addresses': everyPatient,
    '/me/family': everyPatient,
    '/me/health': everyPatient,
    '/me/payments': everyPatient,
    '/waiting-room/[ticketId]': family,
    '/consultation/[consultationId]': family,
    '/records/[journeyId]': family,
    '/prescriptions/[prescriptionId]': family,
    '/orders/[orderId]': family,
    '/orders/[orderId]/receipt': family,
    '/pay/[paymentId]': family,
    '/me/payments/[paymentId]': family,
    '/follow-ups/[followUpId]': family,
  },
  console: {
    // A session of the console without a role in force has a place that says so.
    '/': row('/sign-in', {
      ...each(staff, '/start'),
      ...each(clinicians, '/workbench'),
      ...each(dispensers, '/dispensing'),
      ...each(overseers, '/queues'),
    }),
    '/sign-in': row('open', each(staff, '/')),
    '/gallery': demoAlone,
    '/start': forStaff(staff),
    '/workbench': forStaff(clinicians),
    '/workbench/[consultationId]': forStaff(clinicians),
    '/workbench/queue/[ticketId]': forStaff(clinicians),
    '/review': forStaff(pharmacists),
    '/review/[prescriptionId]': forStaff(pharmacists),
    '/tasks': forStaff([...clinicians, ...admins]),
    '/dispensing': dispensing,
    '/dispensing/[orderId]': dispensing,
    '/dispensing/[orderId]/labels': toPrint,
    '/dispensing/[orderId]/leaflets': toPrint,
    '/queues': forStaff(overseers),
    '/orders': forStaff(overseers),
    '/clinicians': forStaff(overseers),
    '/services': forStaff(overseers),
    '/audit': forStaff(overseers),
  },
};

/** Pages that load nothing, or only what the public home shows too: what they say comes from procedures that ask again. */
export const withoutFacts: Readonly<Record<AppName, readonly string[]>> = {
  patient: ['/care'],
  console: [
    '/start',
    '/workbench',
    '/workbench/[consultationId]',
    '/workbench/queue/[ticketId]',
    '/review',
    '/review/[prescriptionId]',
    '/dispensing',
    '/dispensing/[orderId]',
  ],
};
