/**
 * Whether PostgreSQL can hold every text in the value: it refuses NUL and half a character, and would do so in the
 * middle of a transaction. Deep values are refused, for no input of ours is deep.
 */
export function isStorable(value: unknown, depth = 12): boolean {
  if (typeof value === 'string') return !value.includes('\0') && value.isWellFormed();
  if (value === null || typeof value !== 'object') return true;
  if (depth === 0) return false;
  if (Array.isArray(value)) return value.every((one) => isStorable(one, depth - 1));
  return Object.entries(value).every(([key, one]) => isStorable(key, depth - 1) && isStorable(one, depth - 1));
}
