import { createServer } from 'node:net';

/** The ports of the four processes: the setting that names each, and its default. */
export const PORTS = /** @type {const} */ ({
  PATIENT_PORT: 3000,
  CONSOLE_PORT: 3001,
  GATEWAY_PORT: 3002,
  WORKER_PORT: 3003,
});

/**
 * What stands in the way of listening on each port, in one sentence; undefined when nothing does.
 * @param {Record<string, number>} ports the number for each setting
 * @returns {Promise<string | undefined>}
 */
export async function portsRefusal(ports) {
  const names = Object.keys(ports);
  for (const [at, name] of names.entries()) {
    const port = ports[name] ?? Number.NaN;
    if (!Number.isInteger(port) || port < 1 || port > 65_535)
      return `${name} must be a port, a number from 1 to 65535.`;
    const twin = names.slice(0, at).find((other) => ports[other] === port);
    if (twin) return `${twin} and ${name} are both ${port}; each needs a port of its own.`;
    const code = await whyNot(port);
    if (code === 'EADDRINUSE') return `Port ${port} is taken; stop what uses it, or set ${name} to another port.`;
    if (code) return `Port ${port} cannot be used (${code}); set ${name} to another port.`;
  }
  return undefined;
}

/** @param {number | undefined} port @returns {Promise<string | undefined>} */
function whyNot(port) {
  const probe = createServer();
  return new Promise((resolve) => {
    probe.once('error', (/** @type {NodeJS.ErrnoException} */ error) => resolve(error.code ?? error.message));
    probe.listen(port, () => {
      probe.close(() => resolve(undefined));
    });
  });
}
