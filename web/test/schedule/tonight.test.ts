import { describe, expect, it } from 'vitest';
import { isNear, phaseAt, whenSentence, type Tonight } from '../../src/schedule/tonight';

const evening: Tonight = {
  sessionId: '7',
  title: 'Tuesday evening',
  startsAt: '2026-11-24T23:00:00Z',
  endsAt: '2026-11-25T02:00:00Z',
  doorsOpenAt: '2026-11-24T22:45:00Z',
  zone: 'America/New_York',
  facilitatorGivenName: 'Fia',
  role: 'client',
  groupName: 'Max A.',
  phase: 'upcoming',
  agreement: null,
  arrived: false,
  places: [],
  until: null,
  guests: [],
};
const at = (time: string) => Date.parse(`2026-11-${time}Z`);

describe('tonight', () => {
  it('counts down to the doors, the beginning and the end, on a page opened in the afternoon', () => {
    expect(whenSentence(evening, at('24T22:33:00'))).toBe('Doors open in 12 min');
    expect(whenSentence(evening, at('24T22:50:00'))).toBe('Doors are open. It begins in 10 min');
    expect(whenSentence(evening, at('25T00:00:00'))).toBe('Under way. 2 h left');
    expect(whenSentence(evening, at('25T02:00:00'))).toBe('This evening is over');
  });

  it('is over when the server says so, whatever the clock', () => {
    expect(phaseAt({ ...evening, phase: 'over' }, at('24T23:30:00'))).toBe('over');
  });

  it('offers the way in on the day only', () => {
    expect(isNear(evening, at('24T16:00:00'))).toBe(true);
    expect(isNear(evening, at('20T16:00:00'))).toBe(false);
  });
});
