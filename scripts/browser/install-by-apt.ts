import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { environment } from '../environment.ts';

/** Installs Debian's Chromium, with fonts for Chinese, where we may. */
export function installByApt(): string | undefined {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  const env = { ...environment, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args: string[]) => spawnSync('apt-get', ['-q', '-y', ...args], { env, stdio: 'ignore' }).status === 0;
  const installed = apt('update') && apt('install', '--no-install-recommends', 'chromium', 'fonts-noto-cjk');
  return installed ? '/usr/bin/chromium' : undefined;
}
