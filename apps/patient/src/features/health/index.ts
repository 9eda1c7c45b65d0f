export { HealthForm } from './health-form.tsx';
export { HealthScreen } from './health-screen.tsx';
export { useHealthForm } from './use-health-form.ts';
