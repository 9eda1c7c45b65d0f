import { z } from 'zod';

/** The part of an error of `pg` or Prisma that says what PostgreSQL refused. */
export interface DriverError {
  /** The SQLSTATE, where it was kept. */
  readonly code: string | undefined;
  readonly constraint: string | undefined;
  /** Prisma's own name for it. */
  readonly kind: string | undefined;
}

/** The shape of @prisma/driver-adapter-utils `Error`, as far as it is read here. */
const causeSchema = z.object({
  kind: z.string(),
  originalCode: z.string().optional(),
  originalMessage: z.string().optional(),
  code: z.string().optional(),
  message: z.string().optional(),
  /** Some errors name columns instead. */
  constraint: z.object({ index: z.string() }).optional().catch(undefined),
});
const prismaSchema = z.object({ meta: z.object({ driverAdapterError: z.object({ cause: causeSchema }) }) });
const adapterSchema = z.object({ cause: causeSchema });
const pgSchema = z.object({ code: z.string().length(5), severity: z.string(), constraint: z.string().optional() });

/** null when the error does not come from the database. */
export function driverError(error: unknown): DriverError | null {
  const raw = pgSchema.safeParse(error);
  if (raw.success) return { code: raw.data.code, constraint: raw.data.constraint, kind: undefined };
  const cause =
    prismaSchema.safeParse(error).data?.meta.driverAdapterError.cause ?? adapterSchema.safeParse(error).data?.cause;
  if (!cause) return null;
  return {
    code: cause.originalCode ?? cause.code,
    constraint: cause.constraint?.index ?? named(cause.originalMessage ?? cause.message),
    kind: cause.kind,
  };
}

/** Prisma drops the constraint of a check violation but keeps the message, which names it. */
function named(message: string | undefined): string | undefined {
  return /constraint "([^"]+)"/.exec(message ?? '')?.[1];
}
