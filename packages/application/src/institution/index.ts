export { listClinicians } from './list-clinicians.ts';
export { reinstateClinician } from './reinstate-clinician.ts';
export { listServices } from './service-cards.ts';
export { suspendClinician } from './suspend-clinician.ts';
export { viewHome } from './view-home.ts';
