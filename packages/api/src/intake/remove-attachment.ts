import { removeAttachment as run } from '@openward/application/intake';
import { attachmentInput } from '@openward/domain/intake';
import { z } from 'zod';
import { procedure } from '../trpc/index.ts';

/** Takes back a file before its description is submitted. */
export const removeAttachment = procedure
  .meta({ permission: 'attachment.add' })
  .input(attachmentInput)
  .output(z.null())
  .mutation(async ({ ctx, input }) => {
    await run(ctx.services, ctx.actor, input);
    return null;
  });
