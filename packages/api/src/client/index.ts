export { createApi } from './create-api.tsx';
export { Live } from './live.tsx';
export { errorKeyOf, finalRefusalOf, refusalOf } from './refusal.ts';
