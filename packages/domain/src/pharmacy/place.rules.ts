import type { LocalizedName } from '../institution/index.ts';
import { placeTable } from './places.data.ts';

/** A place with the key that rows store and its name in both languages. */
export interface Place {
  readonly key: string;
  readonly name: LocalizedName;
}

/** A province with its cities. */
export interface Province extends Place {
  readonly cities: readonly Place[];
}

/** Every province that parcels reach, in the order of GB/T 2260. */
export const provinces: readonly Province[] = placeTable
  .trim()
  .split('\n')
  .map((line) => {
    const [en = '', zh = '', cities = ''] = line.split('|');
    return { key: en, name: { en, zh }, cities: cities.split(', ').map(cityOf) };
  });

function cityOf(text: string): Place {
  const gap = text.lastIndexOf(' ');
  const en = text.slice(0, gap);
  return { key: en, name: { en, zh: text.slice(gap + 1) } };
}

const byKey = new Map(provinces.map((province) => [province.key, province]));

/** The province stored under this key; undefined for one that parcels do not reach. */
export const findProvince = (key: string): Province | undefined => byKey.get(key);

/** The city of that province; keys of cities are unique inside their province alone. */
export const findCity = (provinceKey: string, cityKey: string): Place | undefined =>
  byKey.get(provinceKey)?.cities.find(({ key }) => key === cityKey);
