export { AppearanceScript } from './appearance-script.tsx';
export { htmlAttributes } from './html-attributes.ts';
export { Providers } from './providers.tsx';
