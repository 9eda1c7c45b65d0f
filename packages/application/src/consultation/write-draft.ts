import type { Transaction } from '@openward/db';
import type { noteContentSchema } from '@openward/domain/consultation';
import type { z } from 'zod';

/** What is written down of a visit. */
export interface NoteText extends z.output<typeof noteContentSchema> {
  readonly diagnosisCode: string | null;
}

interface Draft {
  readonly consultationId: string;
  readonly authorId: string;
  readonly content: NoteText;
}

/** Keeps the one draft of a consultation, making it when there is none. The caller holds the consultation's row. */
export async function writeDraft(tx: Transaction, { consultationId, authorId, content }: Draft) {
  const draft = await tx.note.findFirst({ where: { consultationId, signedAt: null }, select: { id: true } });
  const data = { ...content, updatedAt: new Date() };
  return draft
    ? tx.note.update({ where: { id: draft.id }, data })
    : tx.note.create({ data: { consultationId, authorId, ...data } });
}
