import readline from 'node:readline';

const UNEXPECTED = 4466;

/**
 * Answers the CLI's JSON-RPC requests, a line each on the standard input, one after the other until it closes.
 * @param {(request: { method: string, params: object }) => Promise<any>} call
 */
export async function serveRequests(call) {
  for await (const line of readline.createInterface({ input: process.stdin })) {
    if (!line.trim()) continue;
    const { id, method, params } = JSON.parse(line);
    if (!method) continue;
    try {
      const result = await call({ method, params });
      if (method === 'diff' && typeof result?.stdout === 'string') printOnTerminal(id, result.stdout);
      send({ id, result: result ?? {} });
    } catch (error) {
      const data = describe(error);
      send({ id, error: { code: UNEXPECTED, message: 'An error happened. Check the data field for details.', data } });
    }
  }
}

/** The native engine has the CLI print a diff by a request of its own, whose answer nobody reads. */
function printOnTerminal(id, content) {
  send({ id: 1e9 + id, method: 'print', params: { content } });
}

/** The engine's own errors are JSON with a code; everything else is shown as it is. */
function describe(error) {
  const message = String(error?.message ?? error);
  try {
    const known = JSON.parse(message);
    if (known?.error_code) return { is_panic: false, ...known };
  } catch {
    // Not JSON: an error of ours or of the driver's.
  }
  return { is_panic: false, message, backtrace: null };
}

function send(message) {
  process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);
}
