/**
 * Keys that code puts together at run time: everything under these beginnings counts as used.
 * Add yours with the trailing dot, as narrow as it can be; a computed key outside the list fails the test.
 */
export const dynamicPrefixes: readonly string[] = [
  'console.palette.',
  'console.shell.',
  'console.sign-in.ended.',
  'console.workbench.duty.refusal.',
  'patient.get-care.emergency.steps.',
  'patient.get-care.flags.',
  'patient.get-care.steps.',
  'patient.get-care.terms.',
  'patient.home.steps.',
  'patient.journey.actor.',
  'patient.journey.card.',
  'patient.waiting-room.ended.',
  'patient.waiting-room.steps.',
  'patient.welcome.',
  'errors.',
  'institution.',
  'notification.',
  'pregnancy.',
  'relation.',
  'role.',
  'sex.',
  'since.',
  'state.',
  'system.',
  'timeline.',
  'title.',
];
