import { type Address, findCity, findProvince } from '@openward/domain/pharmacy';
import { useFormat } from '@openward/i18n/react';

type Locality = Pick<Address, 'province' | 'city'>;

/** Places and addresses as the reader's language writes them. */
export function usePlaceWords() {
  const format = useFormat();
  const province = (key: string): string => {
    const found = findProvince(key);
    return found ? format.localized(found.name) : key;
  };
  const city = ({ province: provinceKey, city: key }: Locality): string => {
    const found = findCity(provinceKey, key);
    return found ? format.localized(found.name) : key;
  };
  /** Beijing is its own province; nobody writes it twice. */
  const names = (place: Locality): string[] => [...new Set([province(place.province), city(place)])];
  return {
    city,
    line: (address: Address): string =>
      format.locale === 'en'
        ? [address.street, address.district, ...names(address).toReversed()].join(', ')
        : `${names(address).join('')}${address.district}${address.street}`,
  };
}
