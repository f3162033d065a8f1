import { msg, str } from '@lit/localize';

/** Times as people read them. A zone is always an argument: the page never assumes that everybody lives here. */

export function ownZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** "6:00 PM" */
export function clockTime(instant: string, zone: string, locale?: string): string {
  return format(instant, zone, { hour: 'numeric', minute: '2-digit' }, locale);
}

/** "6:00 PM EST" */
export function clockTimeWithZone(instant: string, zone: string, locale?: string): string {
  return format(instant, zone, { hour: 'numeric', minute: '2-digit', timeZoneName: 'short' }, locale);
}

/** "Monday, November 23" */
export function day(instant: string, zone: string, locale?: string): string {
  return format(instant, zone, { weekday: 'long', month: 'long', day: 'numeric' }, locale);
}

/** "Nov 23, 2026, 6:04:09 PM EST" */
export function dateAndTime(instant: string, zone: string, locale?: string): string {
  return format(
    instant,
    zone,
    {
      year: 'numeric',
      month: 'short',
      day: 'numeric',
      hour: 'numeric',
      minute: '2-digit',
      second: '2-digit',
      timeZoneName: 'short',
    },
    locale,
  );
}

/** Whether two zones show the same clock at that moment (then a second time would only confuse). */
export function sameClock(instant: string, zone: string, other: string): boolean {
  const parts: Intl.DateTimeFormatOptions = { day: 'numeric', hour: 'numeric', minute: '2-digit' };
  return format(instant, zone, parts, 'en-US') === format(instant, other, parts, 'en-US');
}

/** "today", "tomorrow", "on Monday, November 30", by the calendar of the zone. */
export function dayFromNow(instant: string, now: number, zone: string, locale?: string): string {
  const date = (at: string | number) =>
    new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(new Date(at));
  if (date(instant) === date(now)) return msg('today');
  const apart = Date.parse(`${date(instant)}T00:00:00Z`) - Date.parse(`${date(now)}T00:00:00Z`);
  if (apart === 86_400_000) return msg('tomorrow');
  return msg(str`on ${day(instant, zone, locale)}`);
}

/** A span as a person says it: "12 min", "2 h 5 min", "less than a minute". */
export function span(milliseconds: number): string {
  const minutes = Math.ceil(milliseconds / 60_000);
  if (milliseconds < 60_000) return msg('less than a minute');
  if (minutes < 60) return msg(str`${minutes} min`);
  if (minutes < 24 * 60)
    return minutes % 60 === 0
      ? msg(str`${minutes / 60} h`)
      : msg(str`${Math.floor(minutes / 60)} h ${minutes % 60} min`);
  const days = Math.round(minutes / (24 * 60));
  return days === 1 ? msg('1 day') : msg(str`${days} days`);
}

/** A running clock: "1:02:09" or "4:05". */
export function stopwatch(milliseconds: number): string {
  const total = Math.max(0, Math.floor(milliseconds / 1000));
  const two = (n: number) => String(n).padStart(2, '0');
  const hours = Math.floor(total / 3600);
  const minutes = Math.floor(total / 60) % 60;
  return hours > 0 ? `${hours}:${two(minutes)}:${two(total % 60)}` : `${minutes}:${two(total % 60)}`;
}

function format(instant: string, zone: string, options: Intl.DateTimeFormatOptions, locale?: string): string {
  return new Intl.DateTimeFormat(locale, { ...options, timeZone: zone })
    .format(new Date(instant))
    .replace(/\u202f/g, ' ');
}
