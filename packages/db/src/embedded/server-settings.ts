/** What the server is told on its command line; nothing is edited in the cluster's own files. */
export function serverSettings(port: number, options: { fast: boolean }): string[] {
  const settings: Record<string, string> = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    // No socket file: nothing outside the data folder is written, and only TCP with the password is a way in.
    unix_socket_directories: '',
    max_connections: '150',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_line_prefix: '%m [%p] ',
    ...(options.fast ? withoutDurability : {}),
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/** For tests, whose data is thrown away: a crash of the machine may lose it, nothing else differs. */
const withoutDurability = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  autovacuum: 'off',
};
