import type { DraftLineInput, PrescribingDesk, SaveDraftInput } from '@openward/domain/prescribing';
import { useRef } from 'react';
import { type Desk, draftInput } from './use-desk.ts';

interface DraftChange {
  /** The lines as they shall stand, from those that are stored by then; unchanged if left out. */
  readonly lines?: (stored: readonly DraftLineInput[]) => readonly DraftLineInput[];
  readonly diagnosisCode: string | undefined;
  readonly overrides: SaveDraftInput['overrides'];
}

/**
 * Saves changes of a draft one after another, each on what the one before left: a tap on Sign right behind the typing does
 * not collide with the save that leaving the field began.
 * @returns `store` answers the desk as saved, null when that failed; `settled` the desk once nothing is being saved
 */
export function useStoreDraft(desk: PrescribingDesk, save: Desk['save']) {
  const last = useRef<Promise<PrescribingDesk | null> | null>(null);
  const saveOn = async (base: PrescribingDesk, { lines, diagnosisCode, overrides }: DraftChange) => {
    if (!diagnosisCode) return null;
    const input = draftInput(base, diagnosisCode);
    try {
      return await save.mutateAsync({
        ...input,
        lines: [...(lines ? lines(input.lines) : input.lines)],
        overrides,
      });
    } catch {
      return null; // The editor shows it: the mutation keeps its error.
    }
  };
  const store = async (change: DraftChange): Promise<PrescribingDesk | null> => {
    const before = last.current;
    const saving = (async () => await saveOn((await before) ?? desk, change))();
    last.current = saving;
    const saved = await saving;
    if (last.current === saving) last.current = null;
    return saved;
  };
  const settled = async (): Promise<PrescribingDesk> => (await last.current) ?? desk;
  return { store, settled };
}
