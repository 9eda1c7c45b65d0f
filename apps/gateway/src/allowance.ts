/**
 * A token bucket: `points` at once, refilled evenly over `periodMs`.
 * @returns a function that takes one point, or answers false when none is left
 */
export function createAllowance(
  points: number,
  periodMs: number,
  now: () => number = performance.now.bind(performance),
): () => boolean {
  let left = points;
  let filledAt = now();
  return () => {
    const at = now();
    left = Math.min(points, left + ((at - filledAt) * points) / periodMs);
    filledAt = at;
    if (left < 1) return false;
    left -= 1;
    return true;
  };
}
