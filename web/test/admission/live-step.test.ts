import { describe, expect, it } from 'vitest';
import { liveStep } from '../../src/admission/live-step';
import { reduce } from '../../src/room/state/reduce';
import { arriving } from '../../src/room/state/state';
import { person, welcome } from '../people';

const room = reduce(arriving, welcome(person('max')), 0);
const refused = (code: string) =>
  ({ is: 'refused', problem: { title: '', detail: '', status: 403, code, facts: {} } }) as const;

describe('what the page shows', () => {
  it('holds the seat while the line is lost', () => {
    expect(liveStep({ state: room, status: { is: 'lost', since: 0 } })).toMatchObject({ is: 'holding' });
    expect(liveStep({ state: room, status: { is: 'open' } })).toMatchObject({ is: 'room' });
  });

  it('says neutrally that somebody may not come back', () => {
    expect(liveStep({ state: arriving, status: refused('removed') })).toEqual({
      is: 'over',
      how: 'removed',
      reason: null,
    });
    expect(liveStep({ state: room, status: refused('ended') })).toEqual({
      is: 'over',
      how: 'ended',
      reason: null,
    });
    expect(liveStep({ state: arriving, status: refused('full') })).toEqual({
      is: 'refused',
      problem: refused('full').problem,
    });
  });

  it('believes the last word before the line', () => {
    expect(
      liveStep({ state: reduce(room, { type: 'removed' }, 0), status: { is: 'lost', since: 0 } }),
    ).toEqual({ is: 'over', how: 'removed', reason: null });
  });
});
