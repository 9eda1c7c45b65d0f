import { describe, expect, it } from 'vitest';
import { emptyService, termsOf } from './service-draft.ts';

const draft = { ...emptyService, nameEn: 'Ask', nameZh: '问' };

describe('terms as typed', () => {
  it('become minor units and seconds', () => {
    expect(termsOf({ ...draft, price: '18.5', targetMinutes: '5', maxWaitMinutes: '60' })).toEqual({
      ok: true,
      terms: {
        nameEn: 'Ask',
        nameZh: '问',
        priceMinor: 1_850,
        targetSeconds: 300,
        maxWaitSeconds: 3_600,
        isOpen: true,
      },
    });
    expect(termsOf({ ...draft, price: '0.07' })).toMatchObject({ terms: { priceMinor: 7 } });
  });
  it.each([
    [{ nameEn: ' ' }, 'nameEn', 'name-missing'],
    [{ nameZh: '' }, 'nameZh', 'name-missing'],
    [{ price: '1,50' }, 'price', 'price-invalid'],
    [{ price: '-1' }, 'price', 'price-invalid'],
    [{ price: '1.555' }, 'price', 'price-invalid'],
    [{ targetMinutes: '0' }, 'targetMinutes', 'minutes-invalid'],
    [{ targetMinutes: '1.5' }, 'targetMinutes', 'minutes-invalid'],
    [{ maxWaitMinutes: '99999' }, 'maxWaitMinutes', 'minutes-invalid'],
  ])('%o is refused at its field', (change, field, reason) => {
    expect(termsOf({ ...draft, ...change })).toEqual({ ok: false, field, reason });
  });
});
