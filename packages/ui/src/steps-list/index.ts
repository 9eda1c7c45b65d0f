export { StepsList } from './steps-list.tsx';
