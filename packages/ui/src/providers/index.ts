export { HeadScripts } from './head-scripts.tsx';
export { htmlAttributes } from './html-attributes.ts';
export { Providers } from './providers.tsx';
