import type { CalendarDay } from '../institution/index.ts';

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checks = '10X98765432';

/** The last character of a resident identity number, computed from the seventeen before it. Source: GB 11643-1999. */
function checkOf(first: string): string {
  const sum = weights.reduce((total, weight, at) => total + weight * Number(first[at]), 0);
  return checks[sum % 11] ?? '';
}

export interface IdentityFacts {
  readonly birthDate: CalendarDay;
  readonly sex: 'FEMALE' | 'MALE' | 'UNKNOWN';
}

/** One way to write a number: without spaces, with a capital X. */
export const plainIdentityNumber = (number: string): string => number.replace(/\s/g, '').toUpperCase();

/**
 * Whether a resident identity number is well formed and says the same birth date and sex as the profile. It proves nothing
 * about the name: that is asked of whoever keeps the register.
 */
export function fitsIdentity(number: string, { birthDate, sex }: IdentityFacts): boolean {
  const plain = plainIdentityNumber(number);
  if (!/^\d{17}[\dX]$/.test(plain) || plain[17] !== checkOf(plain.slice(0, 17))) return false;
  if (plain.slice(6, 14) !== birthDate.replaceAll('-', '')) return false;
  const saysMale = Number(plain[16]) % 2 === 1;
  return sex === 'UNKNOWN' || saysMale === (sex === 'MALE');
}

/**
 * A number for the demo that fits a profile and can be nobody's: no place has the code 000000.
 * @param serial tells apart people born on one day, from 0
 */
export function fictionalIdentityNumber({ birthDate, sex }: IdentityFacts, serial: number): string {
  const order = (serial * 2 + (sex === 'MALE' ? 1 : 2)) % 1_000;
  const first = `000000${birthDate.replaceAll('-', '')}${String(order).padStart(3, '0')}`;
  return `${first}${checkOf(first)}`;
}

/** True of numbers made by `fictionalIdentityNumber`, and of no real one. */
export const isFictionalIdentity = (number: string): boolean => plainIdentityNumber(number).startsWith('000000');
