export { EmergencyNotice } from './emergency-notice.tsx';
