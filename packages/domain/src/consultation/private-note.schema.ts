import { z } from 'zod';

/** What clinicians write to each other beside the thread; the patient's side has no way to it. */
export const privateNoteSchema = z.object({
  id: z.uuid(),
  body: z.string(),
  createdAt: z.date(),
  author: z.object({ personId: z.uuid(), name: z.string(), latinName: z.string() }),
});
export type PrivateNote = z.infer<typeof privateNoteSchema>;

export const privateNotesSchema = z.object({ notes: z.array(privateNoteSchema) });
export const addPrivateNoteInput = z.object({
  key: z.uuid(),
  consultationId: z.uuid(),
  body: z.string().trim().min(1).max(4000),
});
export const addPrivateNoteResult = z.object({ noteId: z.uuid() });
