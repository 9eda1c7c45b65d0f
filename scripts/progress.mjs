const MARK = { done: '✓', failed: '✗' };
const WIDTH = 44;

/**
 * Does one step of work under a progress line that ends with the time it took. On a terminal the line shows a note
 * of what is going on; elsewhere it is printed once, when the step is over.
 * @template T
 * @param {string} title
 * @param {(note: (text: string) => void) => T | Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(title, work) {
  const began = process.hrtime.bigint();
  const note = (/** @type {string} */ text) => rewrite(`… ${title}  ${text}`);
  note('');
  try {
    const result = await work(note);
    finish(MARK.done, title, began);
    return result;
  } catch (error) {
    finish(MARK.failed, title, began);
    throw error;
  }
}

/** @param {string} mark @param {string} title @param {bigint} began */
function finish(mark, title, began) {
  const seconds = Number(process.hrtime.bigint() - began) / 1e9;
  rewrite('');
  process.stdout.write(`${mark} ${title.padEnd(WIDTH)} ${seconds.toFixed(1).padStart(6)} s\n`);
}

/** @param {string} text */
function rewrite(text) {
  if (!process.stdout.isTTY) return;
  process.stdout.write(`\r\u001b[2K${text.slice(0, (process.stdout.columns ?? 80) - 1)}`);
}
