import { expect, it } from 'vitest';
import { pickTexts } from './pick-texts.ts';

const all = {
  ui: { close: 'Close' },
  errors: { gone: 'Gone' },
  patient: { shell: { home: 'Home' }, home: { hi: 'Hi' }, me: { a: 'A' } },
};

it('takes whole namespaces, and nothing beside them', () => {
  expect(pickTexts(all, ['ui', 'patient.shell', 'patient.me'])).toEqual({
    ui: { close: 'Close' },
    patient: { shell: { home: 'Home' }, me: { a: 'A' } },
  });
  expect(all.patient.home).toEqual({ hi: 'Hi' });
});

it('refuses what does not exist, so that no page goes without its texts unnoticed', () => {
  expect(() => pickTexts(all, ['patient.gone'])).toThrow('there are no texts patient.gone');
  expect(() => pickTexts(all, ['gone'])).toThrow('there are no texts gone');
});
