import { expect, it } from 'vitest';
import { texts } from './index.ts';

it.each([
  ['en', 'valid for 10 minutes'],
  ['zh-CN', '10'],
] as const)('writes the sign-in code in %s', async (locale, part) => {
  const { subject, body } = await texts.render('sign-in-code', locale, { code: '012345', minutes: 10 });
  expect(subject).toContain('012345');
  expect(body).toContain('012345');
  expect(body).toContain(part);
});

it('writes in the language that was asked for', async () => {
  const { body } = await texts.render('sign-in-code', 'zh-CN', { code: '012345', minutes: 10 });
  expect(body).toMatch(/\p{Script=Han}/u);
});

it('refuses to write a message whose values are missing', async () => {
  await expect(texts.render('called', 'en', {})).rejects.toThrow(/FORMATTING_ERROR/);
});
