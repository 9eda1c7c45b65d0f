import { addPrivateNote as run } from '@openward/application/consultation';
import { addPrivateNoteInput, addPrivateNoteResult } from '@openward/domain/consultation';
import { procedure } from '../trpc/index.ts';

/** Writes a private note for the care team. */
export const addPrivateNote = procedure
  .meta({ permission: 'private-note.write' })
  .input(addPrivateNoteInput)
  .output(addPrivateNoteResult)
  .mutation(({ ctx, input }) => run(ctx.services, ctx.actor, input));
