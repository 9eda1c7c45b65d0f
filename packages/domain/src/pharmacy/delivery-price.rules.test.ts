import { expect, it } from 'vitest';
import { deliveryPrice, deliveryTariff, deliveryZone } from './delivery-price.rules.ts';

const hangzhou = { province: 'Zhejiang', city: 'Hangzhou' };

it('counts city, province, elsewhere', () => {
  expect(deliveryZone(hangzhou, hangzhou)).toBe('same-city');
  expect(deliveryZone(hangzhou, { province: 'Zhejiang', city: 'Ningbo' })).toBe('same-province');
  expect(deliveryZone(hangzhou, { province: 'Sichuan', city: 'Chengdu' })).toBe('elsewhere');
});

it('is not deceived by two cities of one name', () => {
  const zhejiang = { province: 'Zhejiang', city: 'Taizhou' };
  expect(deliveryZone(zhejiang, { province: 'Jiangsu', city: 'Taizhou' })).toBe('elsewhere');
});

it('costs more the farther it goes, and always something: no order is free', () => {
  const prices = [deliveryTariff['same-city'], deliveryTariff['same-province'], deliveryTariff.elsewhere];
  expect(prices.toSorted((a, b) => a - b)).toEqual(prices);
  expect(prices[0]).toBeGreaterThan(0);
  expect(deliveryPrice(hangzhou, hangzhou)).toBe(deliveryTariff['same-city']);
});
