/** How a wait stands against its target. */
export type Level = 'calm' | 'amber' | 'red';

/** Amber from 60 % of the target, red from 100 %. */
export function levelOf(waitedSeconds: number, targetSeconds: number): Level {
  if (targetSeconds <= 0) return 'calm';
  const ratio = waitedSeconds / targetSeconds;
  if (ratio >= 1) return 'red';
  return ratio >= 0.6 ? 'amber' : 'calm';
}
