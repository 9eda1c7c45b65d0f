/**
 * Aborted when somebody wants this process to end: by Ctrl-C, by a signal, or because the bootstrap that started it was
 * killed. A second Ctrl-C changes nothing: stopping is already under way.
 */
export function stopWanted(): AbortSignal {
  const stop = new AbortController();
  const wanted = (why: string) => {
    if (stop.signal.aborted) return;
    console.log(`\nStopping (${why}).`);
    stop.abort();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => wanted(signal));
  process.once('disconnect', () => wanted('the process that started this one was killed'));
  // Listening must not keep an otherwise finished script alive.
  process.channel?.unref();
  return stop.signal;
}
