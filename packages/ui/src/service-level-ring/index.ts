export { ServiceLevelRing } from './service-level-ring.tsx';
