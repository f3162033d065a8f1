import { describe, expect, it } from 'vitest';
import { isNear, phaseAt, whenSentence, type Tonight } from '../../src/schedule/tonight';

const session: Tonight = {
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
  it('counts down to the waiting room, the beginning and the end, on a page opened in the afternoon', () => {
    expect(whenSentence(session, at('24T22:33:00'))).toBe('The waiting room opens in 12 min');
    expect(whenSentence(session, at('24T22:50:00'))).toBe(
      'The waiting room is open. The session begins in 10 min',
    );
    expect(whenSentence(session, at('25T00:00:00'))).toBe('Under way. 2 h left');
    expect(whenSentence(session, at('25T02:00:00'))).toBe('This session is over');
  });

  it('is over when the server says so, whatever the clock', () => {
    expect(phaseAt({ ...session, phase: 'over' }, at('24T23:30:00'))).toBe('over');
  });

  it('offers the way in on the day only', () => {
    expect(isNear(session, at('24T16:00:00'))).toBe(true);
    expect(isNear(session, at('20T16:00:00'))).toBe(false);
  });
});
