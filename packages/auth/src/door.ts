/** One of the two web apps as a browser reaches it. */
export interface Door {
  readonly app: 'PATIENT' | 'CONSOLE';
  /** The public address of the app, for example https://care.example. */
  readonly publicUrl: string;
}

/** True when browsers reach the app by https: cookies are then Secure and bound to the host. */
export function isSecure(door: Door): boolean {
  return new URL(door.publicUrl).protocol === 'https:';
}

/**
 * The name of a cookie of the app. Both apps may share a host name and cookies ignore ports, so the names differ.
 * `__Host-` makes the browser refuse one that a sibling domain or plain http tries to plant.
 */
export function cookieName(door: Door, purpose: 'session' | 'csrf' | 'callback'): string {
  const name = `openward-${door.app.toLowerCase()}.${purpose}`;
  return isSecure(door) ? `__Host-${name}` : name;
}
