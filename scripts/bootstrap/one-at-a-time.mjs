import { createHash } from 'node:crypto';
import { createServer } from 'node:net';

const AGAIN_AFTER = 200;

/**
 * Lets only one bootstrap of a checkout work at a time: `npm test` may be started while `npm start` still installs.
 * The lock is an abstract Unix socket, which ends with its process. Where there is none (not Linux), it is not held.
 * @param {string} root
 * @param {() => Promise<void>} work
 */
export async function oneAtATime(root, work) {
  const name = `\0openward-bootstrap-${createHash('sha256').update(root).digest('hex')}`;
  const lock = await take(name);
  try {
    await work();
  } finally {
    lock.close();
  }
}

/** @param {string} name @returns {Promise<import('node:net').Server>} */
function take(name) {
  return new Promise((taken) => {
    const lock = createServer();
    const attempt = () => lock.listen(name);
    lock.once('listening', () => taken(lock));
    lock.on('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      if (error.code === 'EADDRINUSE') setTimeout(attempt, AGAIN_AFTER);
      else taken(lock);
    });
    attempt();
  });
}
