import { aliveEvent } from './alive-event.ts';

/**
 * Runs before any of our code has come. A tap on a button, or Enter in a form, that nobody could hear yet is kept, shown as
 * busy, and done again once the page is alive; of several the last. No form without an address of its own is sent by the
 * browser meanwhile: what stands in it would show in the address bar. Links and forms with an action work as they are.
 */
const script = `(() => {
  let kept = null;
  let written = [];
  const mark = (on) => {
    for (const name of ['data-busy', 'aria-busy'])
      if (on) kept.setAttribute(name, 'true');
      else kept.removeAttribute(name);
  };
  const keep = (event) => {
    const isSubmit = event.type === 'submit';
    const found = isSubmit ? event.target : event.target.closest('button');
    const form = isSubmit ? found : found && found.form;
    if (!found || found.disabled || (form && form.hasAttribute('action'))) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (kept) mark(false);
    kept = found;
    written = [...document.querySelectorAll('input, textarea, select')].map((field) => [field, field.value]);
    mark(true);
  };
  // What was typed early is told to its screen first, and stands in its field again when the screen has taken it in.
  const again = (tries) => {
    if (tries > 0 && written.some(([field, value]) => field.value !== value)) return setTimeout(again, 16, tries - 1);
    mark(false);
    if (kept.tagName === 'FORM') kept.requestSubmit();
    else kept.click();
  };
  addEventListener('click', keep, true);
  addEventListener('submit', keep, true);
  document.addEventListener('${aliveEvent}', () => {
    removeEventListener('click', keep, true);
    removeEventListener('submit', keep, true);
    if (!kept || !kept.isConnected) return;
    // A part that has not come to life does so at once for an event.
    kept.dispatchEvent(new MouseEvent('mouseup', { bubbles: true }));
    setTimeout(again, 0, 120);
  }, { once: true });
})();`;

/** Goes into <head>. */
export function EarlyTaps({ nonce }: { nonce?: string | undefined }) {
  // oxlint-disable-next-line react/no-danger -- a text of ours, without a value in it
  return <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: script }} />;
}
