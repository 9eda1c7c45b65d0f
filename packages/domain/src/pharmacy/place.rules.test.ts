import { describe, expect, it } from 'vitest';
import { findCity, findProvince, provinces } from './place.rules.ts';

describe('places', () => {
  it('are 31 provinces, each with at least one city and names in both languages', () => {
    expect(provinces).toHaveLength(31);
    for (const { key, name, cities } of provinces) {
      expect(key).toBe(name.en);
      expect(name.zh).toMatch(/(?:省|市|自治区)$/);
      expect(cities.length).toBeGreaterThan(0);
      for (const city of cities) {
        expect(city.name.en).toMatch(/^[A-Z][A-Za-z’]+$/);
        expect(city.name.zh).toMatch(/^\p{Script=Han}+(?:市|州|盟|地区|县|林区)$/u);
      }
    }
  });

  it('have keys that are unique: of provinces everywhere, of cities inside their province', () => {
    expect(new Set(provinces.map(({ key }) => key)).size).toBe(provinces.length);
    for (const { cities } of provinces) expect(new Set(cities.map(({ key }) => key)).size).toBe(cities.length);
  });

  it('are found by their keys, and a city in its own province alone', () => {
    expect(findProvince('Zhejiang')?.name.zh).toBe('浙江省');
    expect(findCity('Zhejiang', 'Taizhou')?.name.zh).toBe('台州市');
    expect(findCity('Jiangsu', 'Taizhou')?.name.zh).toBe('泰州市');
    expect(findCity('Zhejiang', 'Chengdu')).toBeUndefined();
    expect(findProvince('Atlantis')).toBeUndefined();
  });
});
