import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressText, maskedPhone, readAddressText } from './address.rules.ts';
import { type Address, addressSchema } from './address.schema.ts';
import { provinces } from './place.rules.ts';

const good: Address = {
  recipient: '陈丽华',
  phone: '+8613800000271',
  province: 'Zhejiang',
  city: 'Hangzhou',
  district: '西湖区',
  street: '演示路 18 号 4 幢 302 室',
};
const faultOf = (change: Partial<Record<keyof Address, string>>) =>
  addressSchema.safeParse({ ...good, ...change }).error?.issues.map(({ path }) => path.join('.'));

describe('an address', () => {
  it('comes out trimmed, with ordinary digits and the phone in one form', () => {
    const typed = { ...good, recipient: '  陈丽华 ', phone: '１３８ 0000-0271', street: '演示路　18 号\n302' };
    expect(addressSchema.parse(typed)).toEqual({ ...good, street: '演示路 18 号 302' });
  });

  it.each([
    ['recipient', ' '],
    ['recipient', 'x'.repeat(61)],
    ['phone', '12345'],
    ['phone', '+49 171 0000000'],
    ['province', 'Atlantis'],
    ['city', 'Chengdu'],
    ['city', ''],
    ['district', ''],
    ['street', '\t\n'],
    ['street', 'x'.repeat(201)],
  ] as const)('is refused at %s: %j', (field, value) => {
    expect(faultOf({ [field]: value })).toContain(field === 'province' ? 'province' : field);
  });

  it('is accepted in every city of every province, and of no other province', () => {
    for (const province of provinces) {
      for (const city of province.cities) expect(faultOf({ province: province.key, city: city.key })).toBeUndefined();
      const elsewhere = provinces
        .flatMap(({ cities }) => cities)
        .find(({ key }) => !province.cities.some((one) => one.key === key));
      expect(faultOf({ province: province.key, city: elsewhere?.key ?? '' })).toEqual(['city']);
    }
  });

  it('is read back from its sealed text as it was', () => {
    const address = fc.record({ street: fc.string({ minLength: 1, maxLength: 100, unit: 'grapheme-ascii' }) });
    fc.assert(
      fc.property(address, ({ street }) => {
        fc.pre(street.trim() !== '');
        const parsed = addressSchema.parse({ ...good, street });
        expect(readAddressText(addressText(parsed))).toEqual(parsed);
      }),
    );
    expect(() => readAddressText('浙江省杭州市')).toThrow(SyntaxError);
  });

  it('shows of a phone only what its owner needs to recognise it', () => {
    expect(maskedPhone(good.phone)).toBe('138 •••• 0271');
  });
});
