import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { reduce } from '../../src/room/state/reduce';
import { arriving, type Inside, type RoomState } from '../../src/room/state/state';
import type { ServerMessage } from '../../src/signal/protocol.gen';

/** Made by the real room, see ReplayedSessionsTest: a person loses the connection during a session and returns. */
interface Evening {
  readonly before: readonly ServerMessage[];
  readonly replayed: readonly ServerMessage[];
  readonly welcomed: readonly ServerMessage[];
}

const folder = 'test/golden/evenings';
const now = Date.parse('2026-11-23T18:05:00Z');
const after = (state: RoomState, messages: readonly ServerMessage[]) =>
  messages.reduce((each, message) => reduce(each, message, now), state) as Inside;

/** What a page has seen and nobody else: a welcome begins it anew, a replay goes on with it. */
function room({ asks, mutes, refusal, waitingMessages, ...truth }: Inside) {
  expect({ asks, mutes, refusal, waitingMessages }).toBeDefined();
  return truth;
}

describe('who comes back by replay', () => {
  it.each(readdirSync(folder))('is in the same room as by a welcome: evening %s', (file) => {
    const session = JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as Evening;
    const replayed = after(after(arriving, session.before), session.replayed);
    const welcomed = after(arriving, session.welcomed);
    expect(room(replayed)).toEqual(room(welcomed));
    expect(replayed.you).toMatchObject({ microphone: false, camera: false, awayUntil: null });
  });
});
