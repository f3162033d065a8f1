import { describe, expect, it } from 'vitest';
import { newsOf } from '../../../src/room/state/news';
import { chatAudience, whyChatIsPaused } from '../../../src/room/view/own-words';
import { reduce } from '../../../src/room/state/reduce';
import { arriving, type Inside, type RoomState } from '../../../src/room/state/state';
import type { ServerMessage } from '../../../src/signal/protocol.gen';
import { person, welcome } from '../../people';

const fia = person('fia', { role: 'facilitator' });
const inside = reduce(arriving, welcome(person('max'), [fia]), 0);

function after(...messages: ServerMessage[]): Inside {
  return messages.reduce<RoomState>((state, message) => reduce(state, message, 0), inside) as Inside;
}

const aside = welcome(person('max', { epoch: 2, steppedOut: true }), [{ ...fia, steppedOut: true }], {
  own: {
    moment: false,
    blanked: null,
    readUpTo: 0,
    stepOut: { with: 'fia', since: '2026-11-23T18:10:00Z', until: '2026-11-23T18:20:00Z' },
  },
});

describe('the chat', () => {
  it('is paused while a facilitator pauses it and while nobody leads, for members of the group', () => {
    expect(whyChatIsPaused(after())).toBeNull();
    expect(whyChatIsPaused(after({ type: 'chat-paused-changed', paused: true }))).toContain('Chat is paused');
    const held: ServerMessage = { type: 'held-changed', held: true, endsAt: '2026-11-23T18:40:00Z' };
    expect(whyChatIsPaused(after(held))).toContain('until your facilitator is back');
    expect(whyChatIsPaused(after(held, { ...held, held: false, endsAt: null }))).toBeNull();
  });

  it('says who reads it', () => {
    expect(chatAudience(after())).toContain('Everybody');
    expect(chatAudience(after(aside))).toBe('Only you and Fia read this.');
  });
});

describe('somebody who listens to the page', () => {
  it('hears where they are when they go aside and when they are back', () => {
    expect(newsOf(inside, aside)).toBe('You and Fia have stepped out. Nobody in the group hears you.');
    const back = welcome(person('max', { epoch: 3 }), [fia]);
    expect(newsOf(after(aside), back)).toBe('You are back with the group.');
    expect(newsOf(inside, welcome(person('max', { epoch: 2 }), [fia]))).toBe('You are back in the room.');
  });

  it('hears nothing at all of a silent signal', () => {
    expect(newsOf(inside, { type: 'moment-noted', needed: true })).toBeNull();
  });
});
