const minute = 60_000;

/** Seconds after a moment; negative for before. */
export const plusSeconds = (at: Date, seconds: number): Date => new Date(at.getTime() + seconds * 1000);
export const plusMinutes = (at: Date, minutes: number): Date => new Date(at.getTime() + minutes * minute);
export const plusDays = (at: Date, days: number): Date => new Date(at.getTime() + days * 24 * 60 * minute);

/** The calendar day of a moment at a place, as YYYY-MM-DD. */
export function dayAt(zone: string, at: Date): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    at,
  );
}

/**
 * A time of day some days before `now` in China, so that doctors of the demo consult in daylight.
 * @param clock hours and minutes, 09:30
 */
export function chinaTime(now: Date, daysAgo: number, clock: string): Date {
  return new Date(`${dayAt('Asia/Shanghai', plusDays(now, -daysAgo))}T${clock}:00+08:00`);
}
