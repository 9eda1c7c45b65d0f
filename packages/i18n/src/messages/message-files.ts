/** Files under messages/<locale>/ that every reader gets. */
export const sharedFiles = [
  'common',
  'errors',
  'institution',
  'message',
  'pregnancy',
  'relation',
  'role',
  'sex',
  'since',
  'state',
  'system',
  'time',
  'timeline',
  'title',
  'ui',
] as const;

/** Files under messages/<locale>/patient/: add yours here. */
export const patientFiles: readonly string[] = [
  'consultation',
  'demo-inbox',
  'gallery',
  'get-care',
  'home',
  'journey',
  'me',
  'shell',
  'sign-in',
  'waiting-room',
  'welcome',
];

/** Files under messages/<locale>/console/: add yours here. */
export const consoleFiles: readonly string[] = [
  'clinicians',
  'gallery',
  'keys',
  'note',
  'palette',
  'record',
  'shell',
  'sign-in',
  'start',
  'workbench',
];
