import { refused, type Refused } from '../machine/index.ts';

/** A line of an order and how many of its packs are scanned. */
export interface PackingLine {
  readonly id: string;
  readonly position: number;
  /** In packs. */
  readonly quantity: number;
  readonly scanned: number;
}

/** Packs still to be scanned. */
export const packsToGo = (lines: readonly PackingLine[]): number =>
  lines.reduce((sum, { quantity, scanned }) => sum + Math.max(0, quantity - scanned), 0);

/** Every pack of every line has its trace code (rule 10). An order without lines is never whole. */
export const isPacked = (lines: readonly PackingLine[]): boolean => lines.length > 0 && packsToGo(lines) === 0;

/**
 * Which line the next scanned pack belongs to: the chosen one while it lacks packs, else the first that does. A code does
 * not tell the medicine, so the person at the shelf chooses and a pharmacist checks.
 */
export function lineForScan<Line extends PackingLine>(
  lines: readonly Line[],
  chosenId: string | null,
): { readonly ok: true; readonly line: Line } | Refused<'all-scanned' | 'line-not-here'> {
  const lacking = lines
    .filter(({ quantity, scanned }) => scanned < quantity)
    .toSorted((one, other) => one.position - other.position);
  if (chosenId !== null && !lines.some(({ id }) => id === chosenId)) return refused('line-not-here');
  const line = lacking.find(({ id }) => id === chosenId) ?? lacking[0];
  return line ? { ok: true, line } : refused('all-scanned');
}
