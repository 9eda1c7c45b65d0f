'use client';

import { provinces } from '@openward/domain/pharmacy';
import { useFormat } from '@openward/i18n/react';

const cities = new Map(provinces.flatMap((province) => province.cities.map(({ key, name }) => [key, name] as const)));

/** A city a courier names by its English name, in the reader's language; other words stay as they came. */
export function usePlace(): (place: string) => string {
  const format = useFormat();
  return (place) => {
    const city = cities.get(place);
    return city ? format.localized(city) : place;
  };
}
