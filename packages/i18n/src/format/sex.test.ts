import { expect, it } from 'vitest';
import { sexWord } from './sex.ts';

it('says a sex in the language asked for, as a label in the patient’s does', () => {
  expect([sexWord('FEMALE', 'zh-CN'), sexWord('FEMALE', 'en'), sexWord('UNKNOWN', 'zh-CN')]).toEqual([
    '女',
    'Female',
    '性别未知',
  ]);
});
