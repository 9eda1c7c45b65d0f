import type { ErrorKey } from '@openward/domain/errors';
import type { CareStep } from './draft.ts';

/** Where a refusal is mended; null: not by an answer. */
const steps: Partial<Record<ErrorKey, CareStep>> = {
  'guardian-presence-needed': 'who',
  'guardian-needed': 'who',
  'health-not-confirmed': 'health',
  'evidence-date': 'evidence',
  'evidence-not-taken': 'evidence',
  'diagnosis-unknown': 'evidence',
  'identity-needed': 'evidence',
  'file-gone': 'symptoms',
};

export const stepOf = (key: ErrorKey | undefined): CareStep | null => (key && steps[key]) ?? null;
