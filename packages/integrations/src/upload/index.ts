export { childCleaner } from './child-cleaner.ts';
