/** Leaves for the sign-in page, which says why and leads back; what was typed is kept by its own screen. */
export function leaveForSignIn(): void {
  window.location.assign(`/sign-in?back=${encodeURIComponent(window.location.pathname)}`);
}
