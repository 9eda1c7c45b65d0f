export { OpenPrescribing } from './open-prescribing.tsx';
export { PrescribeDrawer } from './prescribe-drawer.tsx';
export { PrescriptionCard } from './prescription-card.tsx';
