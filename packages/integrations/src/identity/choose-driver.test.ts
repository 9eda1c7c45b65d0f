import { fictionalIdentityNumber } from '@openward/domain/identity';
import { expect, it } from 'vitest';
import { chooseIdentityDriver } from './index.ts';

const number = fictionalIdentityNumber({ birthDate: '1990-01-01', sex: 'FEMALE' }, 1);

it('the demo knows fictional numbers and turns real ones away', async () => {
  const { isDemo, belongsTo } = chooseIdentityDriver({ OPENWARD_DEMO: true });
  expect(isDemo).toBe(true);
  expect(await belongsTo({ name: '周宁', number })).toBe(true);
  expect(await belongsTo({ name: '周宁', number: '11010519491231002X' })).toBe(false);
});

it('without a register nobody is verified', async () => {
  const driver = chooseIdentityDriver({ OPENWARD_DEMO: false });
  await expect(driver.belongsTo({ name: '周宁', number })).rejects.toMatchObject({
    code: 'UNAVAILABLE',
    userMessageKey: 'identity-unavailable',
  });
});
