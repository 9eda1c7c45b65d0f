import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { environment } from '../environment.mjs';
import { step } from '../progress.mjs';
import { Refusal } from '../refusal.mjs';
import { hashOf, textOf } from './folder.mjs';
import { pinnedNode } from './pinned-node.mjs';

/**
 * Generates the database client, unless it stems from exactly this schema already.
 * @param {string} root
 */
export async function generateClient(root) {
  const room = path.join(root, 'packages/db');
  const schema = path.join(room, 'prisma/schema');
  const cli = path.join(
    path.dirname(createRequire(path.join(room, 'package.json')).resolve('prisma/package.json')),
    'build/index.js',
  );
  const inputs = readdirSync(schema).filter((name) => name.endsWith('.prisma'));
  const wanted = hashOf([
    ...inputs.toSorted().map((name) => path.join(schema, name)),
    path.join(root, 'pnpm-lock.yaml'),
  ]);
  const marker = path.join(room, 'src/generated/.openward-schema');
  if (textOf(marker) === wanted && existsSync(path.join(room, 'src/generated/client.ts'))) return;

  await step('Database client generated', () => {
    const env = {
      ...environment,
      PRISMA_SCHEMA_ENGINE_BINARY: './prisma/schema-engine.mjs',
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      CHECKPOINT_DISABLE: '1',
    };
    const made = spawnSync(pinnedNode(root), [cli, 'generate'], { cwd: room, env, encoding: 'utf8' });
    if (made.status !== 0)
      throw new Refusal(`${made.stdout}${made.stderr}\nprisma generate failed; its words are above.`);
    writeFileSync(marker, wanted);
  });
}
