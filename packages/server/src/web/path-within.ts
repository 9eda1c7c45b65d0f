/**
 * The path to return to after sign-in: one of this app, else its home.
 * @param back what the address bar asked for; anybody may have written it
 */
export function pathWithin(back: string | readonly string[] | undefined, home: string): string {
  if (typeof back !== 'string' || !/^\/(?![/\\])/.test(back)) return home;
  return back === '/' || /^\/(sign-in|welcome)\b/.test(back) ? home : back;
}
