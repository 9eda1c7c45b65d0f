export { FileField } from './file-field.tsx';
export { keptFileSchema } from './kept-file.ts';
