/** Moves the focus to the next or previous row of a list; from outside to its first. */
export function moveFocus(list: HTMLElement | null, step: 1 | -1): void {
  const rows = [...(list?.querySelectorAll<HTMLElement>('a, button[data-row]') ?? [])];
  const open = rows.findIndex((row) => row.getAttribute('aria-current') !== null);
  const focused = rows.findIndex((row) => row === document.activeElement);
  const at = focused >= 0 ? focused : open;
  const next = rows[Math.min(rows.length - 1, Math.max(0, at + step))];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
}
