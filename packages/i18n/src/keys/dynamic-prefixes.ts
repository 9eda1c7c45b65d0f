/**
 * Keys that code puts together at run time: everything under these beginnings counts as used.
 * Not needed where the variable part is written out as strings in the same file. Add yours with the trailing dot, as narrow as
 * it can be; a computed key outside the list fails the test.
 */
export const dynamicPrefixes: readonly string[] = [
  'console.note.saving',
  'console.palette.',
  'console.record.actor.',
  'console.shell.',
  'console.sign-in.ended.',
  'console.workbench.tab.',
  'patient.get-care.flags.',
  'patient.home.roles.',
  'patient.journey.actor.',
  'patient.journey.card.',
  'patient.waiting-room.ended.',
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
