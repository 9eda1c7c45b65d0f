import { z } from 'zod';
import { freshFactor } from '../access/index.ts';

/** Six digits, unless a second factor was given within 5 minutes: exports need it again (QUALITY, security). */
export const openExportInput = z.object({
  ...freshFactor,
});
export const openExportResult = z.object({ open: z.literal(true) });

/** The lists that leave as a file. */
export const exportedLists = ['orders', 'audit'] as const;
export type ExportedList = (typeof exportedLists)[number];
