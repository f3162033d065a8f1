import { describe, expect, it } from 'vitest';
import { bars, frameOf, inWords, nowAt, ticks } from '../../src/attendance/timeline';

const at = (time: string) => `2026-11-23T${time}Z`;
const session = frameOf(at('23:00:00'), '2026-11-24T02:00:00Z');
const later = Date.parse('2026-11-24T03:00:00Z');

describe('the timeline of one evening', () => {
  it('draws the whole evening as the whole width', () => {
    const drawn = bars([{ from: at('23:00:00'), to: '2026-11-24T02:00:00Z' }], session, later);
    expect(drawn).toEqual([{ left: 0, width: 100, open: false }]);
  });

  it('draws a stay where it was', () => {
    const drawn = bars([{ from: at('23:45:00'), to: '2026-11-24T00:30:00Z' }], session, later);
    expect(drawn).toEqual([{ left: 25, width: 25, open: false }]);
  });

  it('cuts what lies before the beginning and after the end', () => {
    const drawn = bars([{ from: at('22:50:00'), to: '2026-11-24T02:20:00Z' }], session, later);
    expect(drawn).toEqual([{ left: 0, width: 100, open: false }]);
    expect(bars([{ from: at('22:50:00'), to: at('22:58:00') }], session, later)).toEqual([]);
  });

  it('lets a stay of seconds be seen, also at the very end', () => {
    const [short] = bars([{ from: at('23:30:00'), to: at('23:30:02') }], session, later);
    expect(short?.width).toBe(0.75);
    const [last] = bars([{ from: '2026-11-24T01:59:58Z', to: '2026-11-24T02:00:00Z' }], session, later);
    expect((last?.left ?? 0) + (last?.width ?? 0)).toBe(100);
  });

  it('lets somebody still in the room reach to now', () => {
    const now = Date.parse('2026-11-24T00:30:00Z');
    expect(bars([{ from: at('23:00:00'), to: null }], session, now)).toEqual([
      { left: 0, width: 50, open: true },
    ]);
  });

  it('does not trust a laptop whose clock is behind the server', () => {
    const behind = Date.parse(at('23:00:00'));
    const [open] = bars([{ from: at('23:10:00'), to: null }], session, behind);
    expect(open).toMatchObject({ width: 0.75, open: true });
  });

  it('draws nothing for a session without length', () => {
    expect(
      bars([{ from: at('23:00:00'), to: null }], frameOf(at('23:00:00'), at('23:00:00')), later),
    ).toEqual([]);
    expect(ticks(frameOf(at('23:00:00'), at('23:00:00')), 'UTC')).toEqual([]);
  });

  it('puts its ticks on the half hours of the place, also where the place is 45 minutes off', () => {
    expect(ticks(session, 'America/New_York').map((tick) => tick.label)).toEqual([
      '18:00',
      '18:30',
      '19:00',
      '19:30',
      '20:00',
      '20:30',
      '21:00',
    ]);
    expect(ticks(session, 'Asia/Kathmandu')[0]).toEqual({ left: 8.33, label: '05:00' });
  });

  it('shows now only while the session runs', () => {
    expect(nowAt(session, Date.parse('2026-11-24T00:30:00Z'))).toBe(50);
    expect(nowAt(session, later)).toBeNull();
  });

  it('says in words what the bars show', () => {
    const zone = 'America/New_York';
    expect(inWords([], zone)).toBe('Never in the room.');
    expect(
      inWords(
        [
          { from: at('23:01:00'), to: at('23:40:00') },
          { from: at('23:42:00'), to: null },
        ],
        zone,
      ),
    ).toBe('In the room 18:01 to 18:40, 18:42 to now.');
  });
});
