export { apiErrorOf, type ApiError } from './api-error.ts';
export type { ApiContext, RequestMeta } from './context.ts';
export { createCallerFactory, router } from './init.ts';
export { procedure, publicProcedure } from './procedure.ts';
