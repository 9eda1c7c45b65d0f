import { attachmentViewSchema } from '@openward/domain/intake';
import type { z } from 'zod';

/** A file the server keeps for what is being written. */
export const keptFileSchema = attachmentViewSchema.pick({ id: true, mediaType: true });
export type KeptFile = z.infer<typeof keptFileSchema>;
