/**
 * Times as records show them: by the 24-hour clock, as in the server's sentences. The zone is an argument and never the
 * device's: a client who travels and a facilitator at home must read the same hour. When the clock is put back inside a
 * span, the zone's short name tells the two hours apart.
 */
type Instant = string | Date;

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = zone + JSON.stringify(options);
  let found = formatters.get(key);
  if (!found) {
    found = new Intl.DateTimeFormat('en-US', { ...options, timeZone: zone });
    formatters.set(key, found);
  }
  return found;
}

const asDate = (at: Instant): Date => (typeof at === 'string' ? new Date(at) : at);

/** 18:02 */
export function clock(at: Instant, zone: string): string {
  return formatter(zone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(asDate(at));
}

/** 18:02:11 */
export function clockWithSeconds(at: Instant, zone: string): string {
  return formatter(zone, { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' }).format(
    asDate(at),
  );
}

/** Mon, Nov 23, 2026 */
export function day(at: Instant, zone: string): string {
  return formatter(zone, { weekday: 'short', month: 'short', day: 'numeric', year: 'numeric' }).format(
    asDate(at),
  );
}

/** Mon, Nov 23, 2026, 18:02 */
export function dayAndClock(at: Instant, zone: string): string {
  return `${day(at, zone)}, ${clock(at, zone)}`;
}

/** EST, or GMT+1 where the zone has no short name in English. */
export function zoneName(at: Instant, zone: string): string {
  const parts = formatter(zone, { timeZoneName: 'short' }).formatToParts(asDate(at));
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? zone;
}

/** 18:00–21:00 EST; 00:30 EDT–01:30 EST over the night when the clock is put back. */
export function clockSpan(from: Instant, to: Instant, zone: string): string {
  const [before, after] = [zoneName(from, zone), zoneName(to, zone)];
  const first = before === after ? clock(from, zone) : `${clock(from, zone)} ${before}`;
  return `${first}–${clock(to, zone)} ${after}`;
}

/** Mon, Nov 23, 2026, 18:00–21:00 EST */
export function daySpan(from: Instant, to: Instant, zone: string): string {
  return `${day(from, zone)}, ${clockSpan(from, to, zone)}`;
}
