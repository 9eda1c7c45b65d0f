export { Composer } from './composer.tsx';
export { useDraft } from './use-draft.ts';
