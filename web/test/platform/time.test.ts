import { describe, expect, it } from 'vitest';
import { clockTimeWithZone, dayFromNow, sameClock, span, stopwatch } from '../../src/platform/time';

describe('times as people read them', () => {
  const session = '2026-11-24T01:30:00Z';

  it('are of the zone that is asked for', () => {
    expect(clockTimeWithZone(session, 'America/New_York', 'en-US')).toBe('8:30 PM EST');
    expect(clockTimeWithZone(session, 'Europe/Berlin', 'en-US')).toBe('2:30 AM GMT+1');
  });

  it('follow daylight-saving time', () => {
    expect(clockTimeWithZone('2026-10-31T22:00:00Z', 'America/New_York', 'en-US')).toBe('6:00 PM EDT');
    expect(clockTimeWithZone('2026-11-01T23:00:00Z', 'America/New_York', 'en-US')).toBe('6:00 PM EST');
  });

  it('are told twice only where the clocks differ', () => {
    expect(sameClock(session, 'America/New_York', 'America/Detroit')).toBe(true);
    expect(sameClock(session, 'America/New_York', 'America/Chicago')).toBe(false);
  });

  it('name today by the calendar of the zone', () => {
    const now = Date.parse('2026-11-23T20:00:00Z');
    expect(dayFromNow(session, now, 'America/New_York')).toBe('today');
    expect(dayFromNow(session, now, 'Europe/Berlin')).toBe('tomorrow');
    expect(dayFromNow('2026-12-01T01:30:00Z', now, 'America/New_York', 'en-US')).toBe(
      'on Monday, November 30',
    );
  });

  it('need no arithmetic', () => {
    expect(span(59_000)).toBe('less than a minute');
    expect(span(11.2 * 60_000)).toBe('12 min');
    expect(span(125 * 60_000)).toBe('2 h 5 min');
    expect(span(3 * 3_600_000)).toBe('3 h');
    expect(span(50 * 3_600_000)).toBe('2 days');
    expect(stopwatch(3_729_000)).toBe('1:02:09');
  });
});
