import { z } from 'zod';
import { localizedName } from '../institution/index.ts';

/** An ICD-10 code with its names. */
export const diagnosisSchema = z.object({
  code: z.string(),
  name: localizedName,
  /** On the list of common and chronic diseases that follow-up online is open to (rule 1). */
  chronic: z.boolean(),
});
