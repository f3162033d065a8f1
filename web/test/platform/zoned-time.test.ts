import { describe, expect, it } from 'vitest';
import {
  clock,
  clockSpan,
  clockWithSeconds,
  day,
  dayAndClock,
  zoneName,
} from '../../src/platform/zoned-time';

const NEW_YORK = 'America/New_York';

describe('times of a place', () => {
  it('are the same hour for everybody, wherever the laptop is', () => {
    expect(clock('2026-11-23T23:02:11Z', NEW_YORK)).toBe('18:02');
    expect(clock('2026-11-23T23:02:11Z', 'America/Los_Angeles')).toBe('15:02');
    expect(clockWithSeconds('2026-11-23T23:02:11Z', NEW_YORK)).toBe('18:02:11');
  });

  it('keep the date of the place, not of UTC', () => {
    expect(day('2026-11-24T02:30:00Z', NEW_YORK)).toBe('Mon, Nov 23, 2026');
    expect(dayAndClock('2026-11-24T02:30:00Z', NEW_YORK)).toBe('Mon, Nov 23, 2026, 21:30');
  });

  it('write midnight as 00, not 24', () => {
    expect(clock('2026-11-24T05:00:00Z', NEW_YORK)).toBe('00:00');
  });

  it('stay at six in the evening in both weeks around the change of the clock', () => {
    expect(clock('2026-10-26T22:00:00Z', NEW_YORK)).toBe('18:00');
    expect(clock('2026-11-02T23:00:00Z', NEW_YORK)).toBe('18:00');
    expect(zoneName('2026-10-26T22:00:00Z', NEW_YORK)).toBe('EDT');
    expect(zoneName('2026-11-02T23:00:00Z', NEW_YORK)).toBe('EST');
  });

  it('name the zone once for an evening, and twice in the night when the clock is put back', () => {
    expect(clockSpan('2026-11-23T23:00:00Z', '2026-11-24T02:00:00Z', NEW_YORK)).toBe('18:00–21:00 EST');
    expect(clockSpan('2026-11-01T05:30:00Z', '2026-11-01T06:30:00Z', NEW_YORK)).toBe('01:30 EDT–01:30 EST');
  });
});
