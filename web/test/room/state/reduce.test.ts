import { describe, expect, it } from 'vitest';
import { newsOf } from '../../../src/room/state/news';
import { reduce } from '../../../src/room/state/reduce';
import { arriving, type Inside, type RoomState } from '../../../src/room/state/state';
import type { ServerMessage } from '../../../src/signal/protocol.gen';
import { person, welcome } from '../../people';

const now = Date.parse('2026-11-23T18:05:01Z');
const hear = (state: RoomState, ...messages: ServerMessage[]) =>
  messages.reduce((before, message) => reduce(before, message, now), state);
const inside = (...messages: ServerMessage[]) =>
  hear(
    arriving,
    welcome(person('max', { seat: 2 }), [person('fia', { role: 'facilitator', seat: 1 })]),
    ...messages,
  ) as Inside;

describe('the room as one sees it', () => {
  it('has everybody in order of seats, and the server\u2019s clock', () => {
    const room = inside({ type: 'joined', participant: person('ada', { seat: 0 }) });
    expect(room.people.map((each) => each.id)).toEqual(['ada', 'fia', 'max']);
    expect(room.clockAhead).toBe(-1000);
  });

  it('keeps somebody who is away in the seat, silent', () => {
    const room = inside(
      { type: 'media-changed', participant: 'fia', microphone: true, camera: true },
      { type: 'went-away', participant: 'fia', until: '2026-11-23T18:06:00Z' },
    );
    expect(room.people[0]).toMatchObject({
      awayUntil: '2026-11-23T18:06:00Z',
      microphone: false,
      camera: false,
    });
  });

  it('lowers the hand of somebody who left', () => {
    const room = inside(
      { type: 'hands-changed', hands: ['fia', 'max'], quietFirst: false },
      { type: 'left', participant: 'fia' },
    );
    expect(room.hands).toEqual(['max']);
    expect(room.you.hand).toBe(true);
  });

  it('shows oneself muted by the facilitator', () => {
    const room = inside(
      { type: 'media-changed', participant: 'max', microphone: true, camera: true },
      { type: 'muted' },
    );
    expect(room.you).toMatchObject({ microphone: false, camera: true });
    expect(room.mutes).toBe(1);
  });

  it('never turns a microphone on because somebody asks', () => {
    const room = inside({ type: 'asked-to-unmute' });
    expect(room.you.microphone).toBe(false);
    expect(room.asks).toBe(1);
  });

  it('starts anew with each welcome', () => {
    const line = { id: 1, from: 'fia', name: 'Fia', text: 'Hello', at: '2026-11-23T18:05:00Z' };
    const room = inside({ type: 'said', line }, { type: 'said', line });
    expect(room.chat).toEqual([line]);
    expect((hear(room, welcome(person('max'))) as Inside).chat).toEqual([]);
  });

  it('hears nothing of the room in the waiting room', () => {
    const began: ServerMessage = {
      type: 'waiting-began',
      place: 3,
      ahead: 2,
      seen: false,
      facilitatorPresent: true,
      now: '2026-11-23T18:05:00Z',
    };
    const waiting = hear(
      arriving,
      began,
      { type: 'facilitator-wrote', text: 'One moment', at: '2026-11-23T18:05:00Z' },
      { type: 'topic-changed', topic: 'Sleep', since: null, until: null },
      { type: 'queue-moved', place: 1, seen: true, facilitatorPresent: true },
    );
    expect(waiting).toMatchObject({
      step: 'waiting',
      place: 1,
      seen: true,
      letters: [{ text: 'One moment' }],
    });
    expect(hear(waiting, { type: 'turned-away', reason: 'Call me' })).toEqual({
      step: 'over',
      how: 'turned-away',
      reason: 'Call me',
    });
  });

  it('tells people who listen who came and whose hand is up', () => {
    const room = inside();
    expect(newsOf(room, { type: 'joined', participant: person('ada') })).toBe('Ada came in.');
    expect(newsOf(room, { type: 'hands-changed', hands: ['fia'], quietFirst: false })).toBe(
      'Fia raised a hand.',
    );
    expect(newsOf(room, { type: 'went-away', participant: 'fia', until: '' })).toBe('Fia is reconnecting.');
  });
});
