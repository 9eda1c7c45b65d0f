/**
 * The engine's log is JSON lines on the standard error; the CLI shows an ERROR's message and code to the person.
 * @param {string} message
 * @param {string} [code] Prisma's own error code, as P1001
 */
export function logError(message, code) {
  const fields = { message, error_code: code };
  process.stderr.write(`\n${JSON.stringify({ level: 'ERROR', target: 'schema_engine::logger', fields })}\n`);
}
