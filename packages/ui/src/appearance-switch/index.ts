export { AppearanceSwitch } from './appearance-switch.tsx';
