/**
 * A ticket's number as both sides read it aloud: A 027.
 * @param prefix the capital letter of the service
 * @param number running number of the service and day, from 1
 */
export function ticketNumber(prefix: string, number: number): string {
  return `${prefix} ${String(number).padStart(3, '0')}`;
}
