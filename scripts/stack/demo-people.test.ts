import { expect, it } from 'vitest';
import { tableOf } from './demo-people.ts';

it('lines up names in Chinese characters, which take two columns each', () => {
  const lines = tableOf([
    { as: 'patient', name: '陈丽华', latinName: 'Chen Lihua', at: '' },
    { as: 'pharmacist', name: 'Li', latinName: 'Li', at: 'City Hospital' },
  ]);
  expect(lines).toEqual(['patient     陈丽华  Chen Lihua', 'pharmacist  Li      Li          City Hospital']);
});
