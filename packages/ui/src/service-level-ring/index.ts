export { levelOf, type Level } from './level.ts';
export { ServiceLevelRing } from './service-level-ring.tsx';
