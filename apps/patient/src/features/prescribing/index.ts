export { PrescriptionCard } from './prescription-card.tsx';
