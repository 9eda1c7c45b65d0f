import type { CareDraft, DraftChange } from './draft.ts';
import type { StepFrame } from './step-page.tsx';

/** What every step of get care is given. */
export interface StepProps {
  readonly draft: CareDraft;
  readonly change: (part: DraftChange) => void;
  readonly frame: StepFrame;
  /** null in the first step. */
  readonly onBack: (() => void) | null;
  readonly onNext: () => void;
}
