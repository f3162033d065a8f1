import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { reduce } from '../../src/room/state/reduce';
import { arriving, type Inside, type RoomState } from '../../src/room/state/state';
import type { ServerMessage, Welcomed } from '../../src/signal/protocol.gen';

/** The files that Java writes and checks, one message of each kind: both sides mean the same by them. */
const golden = <T extends ServerMessage>(type: T['type']) =>
  JSON.parse(readFileSync(`test/golden/server/${type}.json`, 'utf8')) as T;
const now = Date.parse('2026-11-23T18:05:00Z');
const types = readdirSync('test/golden/server').map(
  (file) => file.replace('.json', '') as ServerMessage['type'],
);
const welcomed = golden<Welcomed>('welcomed');
const room = reduce(arriving, welcomed, now) as Inside;

describe('a message as the server writes it', () => {
  it.each(types)('%s is understood in the room and leaves it whole', (type) => {
    const after: RoomState = reduce(room, golden(type), now);
    expect(['room', 'waiting', 'over']).toContain(after.step);
    if (after.step === 'room' && type !== 'left')
      expect(after.people.map((each) => each.id)).toContain(after.you.id);
  });

  it.each(types)('%s is understood at the door', (type) => {
    expect(() => reduce(reduce(arriving, golden('waiting-began'), now), golden(type), now)).not.toThrow();
  });

  it('welcomes with everything that one may know', () => {
    expect(room.people).toHaveLength(welcomed.participants.length);
    expect(room.hands).toEqual(welcomed.hands);
    expect(room.chat).toEqual(welcomed.chat);
    expect(room.you).toEqual(welcomed.you);
  });

  it('puts people back as the server has them', () => {
    const away = reduce(room, golden('went-away'), now) as Inside;
    const gone = away.people.find((each) => each.awayUntil !== null);
    expect(gone).toMatchObject({ microphone: false, camera: false });
    const back = reduce(away, golden('returned'), now) as Inside;
    expect(back.people.length).toBeGreaterThanOrEqual(away.people.length);
  });
});
