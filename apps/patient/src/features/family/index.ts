export { FamilyScreen } from './family-screen.tsx';
