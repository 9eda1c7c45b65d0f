import { initTRPC } from '@trpc/server';
import { getHTTPStatusCodeFromError } from '@trpc/server/http';
import superjson from 'superjson';
import { apiErrorOf } from './api-error.ts';
import type { ApiContext, ProcedureMeta } from './context.ts';

/** isDev false: a stack never leaves the server. The message is the key of the sentence to show. */
const t = initTRPC
  .context<ApiContext>()
  .meta<ProcedureMeta>()
  .create({
    transformer: superjson,
    isDev: false,
    errorFormatter: ({ shape, error, ctx }) => {
      const shown = apiErrorOf(error);
      // tRPC reads the status from here; several of its codes share one JSON-RPC number.
      const httpStatus = getHTTPStatusCodeFromError(error);
      return {
        code: shape.code,
        message: shown.key,
        data: { ...shown, httpStatus, requestId: ctx?.requestId ?? null },
      };
    },
  });

export const { router, createCallerFactory, procedure: bareProcedure } = t;
