import { evidenceInput } from '@openward/domain/intake';
import { z } from 'zod';
import { keptFileSchema } from '../uploads/index.ts';

/** A prior diagnosis while it is written. */
export const evidenceDraftSchema = z.object({
  /** null: not answered; false: this is a first visit, so advice. */
  wanted: z.boolean().nullable(),
  code: z.string(),
  /** The name of the disease as it was chosen, in the language then read. */
  name: z.string(),
  institutionName: z.string(),
  diagnosedOn: z.string(),
  files: z.array(keptFileSchema),
});
export type EvidenceDraft = z.infer<typeof evidenceDraftSchema>;

export const emptyEvidence: EvidenceDraft = {
  wanted: null,
  code: '',
  name: '',
  institutionName: '',
  diagnosedOn: '',
  files: [],
};

/** The evidence as the server takes it, or what is missing. */
export function readEvidence({ code, institutionName, diagnosedOn, files }: EvidenceDraft) {
  return evidenceInput.safeParse({
    diagnosisCode: code,
    institutionName,
    diagnosedOn,
    attachmentIds: files.map(({ id }) => id),
  });
}

/** Either there is none, or everything about it is there. */
export const isAnswered = (draft: EvidenceDraft): boolean =>
  draft.wanted === false || (draft.wanted === true && readEvidence(draft).success);
