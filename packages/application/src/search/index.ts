export { likeOf, literally } from './literally.ts';
