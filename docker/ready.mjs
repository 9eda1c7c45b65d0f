// The health check of a container: is the process on this port ready? node docker/ready.mjs 3000
const port = Number(process.argv[2]);
try {
  const answer = await fetch(`http://127.0.0.1:${port}/readyz`, { signal: AbortSignal.timeout(4000) });
  process.exitCode = answer.ok ? 0 : 1;
} catch {
  process.exitCode = 1;
}
