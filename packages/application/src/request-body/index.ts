export { readBytes } from './read-bytes.ts';
