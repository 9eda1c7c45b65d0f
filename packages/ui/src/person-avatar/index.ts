export { PersonAvatar } from './person-avatar.tsx';
