/** Where a sign-in comes from. */
export interface SignInOrigin {
  /** The address to count attempts under. */
  readonly address: string;
  /** The language of whoever is new here. */
  readonly locale: 'en' | 'zh-CN';
  readonly userAgent: string | null;
  /** Hash of the session token the browser held before; that session ends with the new one's start. */
  readonly replaces: Buffer | null;
}

/** A new session. The token leaves the server once, in the cookie. */
export interface SignedIn {
  readonly token: string;
  readonly sessionId: string;
  readonly personId: string;
}
