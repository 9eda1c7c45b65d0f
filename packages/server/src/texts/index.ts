export { texts } from './render-text.ts';
