export { clinicianCard, clinicianSelect, nameOf } from './cards.ts';
