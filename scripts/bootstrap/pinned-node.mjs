import { existsSync } from 'node:fs';
import path from 'node:path';
import { Refusal } from '../refusal.mjs';

/**
 * The Node that the lockfile pins, which runs TypeScript directly; on a machine it does not exist for, our own when
 * that is new enough.
 * @param {string} root
 */
export function pinnedNode(root) {
  const pinned = path.join(root, 'node_modules/.bin/node');
  if (existsSync(pinned)) return pinned;
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  throw new Refusal(
    `There is no Node 24 for ${process.platform}-${process.arch} in the registry; run Openward with Node 24 or newer.`,
  );
}
