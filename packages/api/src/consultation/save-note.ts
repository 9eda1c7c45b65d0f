import { saveNote as run } from '@openward/application/consultation';
import { saveNoteInput, noteViewSchema } from '@openward/domain/consultation';
import { procedure } from '../trpc/index.ts';

/** Keeps the draft of the note. */
export const saveNote = procedure
  .meta({ permission: 'note.write' })
  .input(saveNoteInput)
  .output(noteViewSchema)
  .mutation(({ ctx, input }) => run(ctx.services, ctx.actor, input));
