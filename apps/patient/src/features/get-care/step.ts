import type { CareDraft } from './draft.ts';

/** What every step of get care is given. */
export interface StepProps {
  readonly draft: CareDraft;
  readonly change: (part: Partial<CareDraft>) => void;
  /** null in the first step. */
  readonly onBack: (() => void) | null;
  readonly onNext: () => void;
}
