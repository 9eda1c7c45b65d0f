export { Brand } from './brand.tsx';
export { Mark } from './mark.tsx';
