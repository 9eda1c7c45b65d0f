/** What somebody typed, for a LIKE pattern: its own wildcards are letters. */
export const literally = (typed: string): string => typed.replace(/[\\%_]/g, String.raw`\$&`);

/** Patterns for LIKE out of what somebody typed. */
export function likeOf(typed: string): { readonly starts: string; readonly within: string } {
  const escaped = literally(typed);
  return { starts: `${escaped}%`, within: `%${escaped}%` };
}
