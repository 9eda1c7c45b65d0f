/** The path to return to after sign-in: one of this app, else home. */
export function pathWithin(back: string | readonly string[] | undefined): string {
  if (typeof back !== 'string' || !/^\/(?![/\\])/.test(back)) return '/home';
  return back === '/' || /^\/(sign-in|welcome)\b/.test(back) ? '/home' : back;
}
