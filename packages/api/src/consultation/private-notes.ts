import { privateNotes as run } from '@openward/application/consultation';
import { consultationInput, privateNotesSchema } from '@openward/domain/consultation';
import { procedure } from '../trpc/index.ts';

/** The private notes of the journey. */
export const privateNotes = procedure
  .meta({ permission: 'private-note.read' })
  .input(consultationInput)
  .output(privateNotesSchema)
  .query(({ ctx, input }) => run(ctx.services, ctx.actor, input));
