/** Leaves for the sign-in page, which says why and leads back; what was typed is kept by its own screen. */
export function leaveForSignIn(reason: string): void {
  const back = encodeURIComponent(window.location.pathname);
  window.location.assign(`/sign-in?ended=${encodeURIComponent(reason)}&back=${back}`);
}
