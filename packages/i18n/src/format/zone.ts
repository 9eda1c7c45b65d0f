/** The calendar day of an instant in a zone, as days since 1970-01-01. */
export function dayNumber(instant: Date, zone: string): number {
  const { year, month, day } = calendarDay(instant, zone);
  return Date.UTC(year, month - 1, day) / 86_400_000;
}

/** Year, month and day of an instant in a zone. */
export function calendarDay(instant: Date, zone: string): { year: number; month: number; day: number } {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  }).formatToParts(instant);
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value);
  return { year: part('year'), month: part('month'), day: part('day') };
}

/** True when both ids name the same zone, also through an alias. */
export function sameZone(a: string, b: string): boolean {
  return a === b || canonical(a) === canonical(b);
}

function canonical(zone: string): string {
  return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
}

/** What people call the zone at that instant: "China Standard Time", 中国标准时间. */
export function zoneName(instant: Date, zone: string, locale: string): string {
  const parts = new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: 'long' }).formatToParts(instant);
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? zone;
}
