import { expect, it } from 'vitest';
import { createTestDatabase } from './index.ts';

const one = await createTestDatabase();
const other = await createTestDatabase();

it('gives each caller a migrated, empty database of its own', async () => {
  expect(await one.prisma.person.count()).toBe(0);
  const names = await Promise.all(
    [one, other].map(({ pool }) => pool.query<{ name: string }>('SELECT current_database() AS name')),
  );
  expect(names[0]?.rows[0]?.name).not.toBe(names[1]?.rows[0]?.name);
});

it("opens it with the application's rights, not the owner's", async () => {
  const { rows } = await one.pool.query('SELECT current_user AS name');
  expect(rows).toEqual([{ name: 'openward_app' }]);
});
