import { z } from 'zod';

/** Six digits of the second factor, for acts that want one not older than five minutes (rule 4); left out while it is fresh. */
export const freshFactor = {
  code: z
    .string()
    .regex(/^\d{6}$/)
    .optional(),
};
