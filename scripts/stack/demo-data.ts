import { createDatabase, createVault } from '@openward/db';
import { seedDemo } from '@openward/db/seed';
import { step } from '../progress.mjs';
import type { Secrets } from './secrets.ts';

/** Fills a database that knows nobody with the demo. */
export async function seedWhenEmpty(url: string, secrets: Secrets): Promise<void> {
  if (await knowsPeople(url)) return;
  const vault = createVault({
    sealKeys: [Buffer.from(secrets.OPENWARD_VAULT_KEY, 'base64')],
    indexKey: Buffer.from(secrets.OPENWARD_INDEX_KEY, 'base64'),
  });
  await step('Demo people and journeys brought in', () => seedDemo({ url, vault, now: new Date() }));
}

async function knowsPeople(url: string): Promise<boolean> {
  const { prisma, close } = createDatabase({ url, max: 1 });
  try {
    return (await prisma.person.findFirst({ select: { id: true } })) !== null;
  } finally {
    await close();
  }
}
