const storageKey = 'openward.single-keys';

/** Whether single letters act; on unless this browser switched them off. */
export function singleKeysOn(): boolean {
  try {
    return window.localStorage.getItem(storageKey) !== 'off';
  } catch {
    // Storage can be switched off; then the default holds.
    return true;
  }
}

/** Keeps the choice in this browser. */
export function setSingleKeys(on: boolean): void {
  try {
    if (on) window.localStorage.removeItem(storageKey);
    else window.localStorage.setItem(storageKey, 'off');
  } catch {
    // As above: the choice lasts no longer than this page.
  }
}
