import { describe, expect, it } from 'vitest';
import { switchedOff, whyOff } from '../../src/media/switched-off';
import { reduce } from '../../src/room/state/reduce';
import { arriving, type Inside } from '../../src/room/state/state';
import type { ServerMessage } from '../../src/signal/protocol.gen';
import { person, welcome } from '../people';

const you = person('max', { microphone: true, camera: true });
const inside = reduce(arriving, welcome(you, [person('fia', { role: 'facilitator' })]), 0) as Inside;

function off(message: ServerMessage): string[] {
  return [...switchedOff(message, reduce(inside, message, 0) as Inside)];
}

describe('what the server switches off', () => {
  it('is the microphone of somebody who is muted and the camera of somebody whose camera is stopped', () => {
    expect(off({ type: 'muted' })).toEqual(['microphone']);
    expect(off({ type: 'camera-stopped' })).toEqual(['camera']);
  });

  it('is everything on a break and while somebody is paused, not when that is lifted', () => {
    expect(off({ type: 'break-began', until: '2026-11-23T19:10:00Z' })).toHaveLength(2);
    expect(off({ type: 'blanked', explanation: '' })).toHaveLength(2);
    expect(off({ type: 'blanked', explanation: null })).toEqual([]);
    expect(off({ type: 'blanked-changed', participant: 'max', blanked: true })).toHaveLength(2);
    expect(off({ type: 'blanked-changed', participant: 'fia', blanked: true })).toEqual([]);
  });

  it('is what a welcome does not show as on: after a drop, going aside and coming back, all of it', () => {
    expect(off(welcome(person('max', { epoch: 2, steppedOut: true })))).toHaveLength(2);
    expect(off(welcome({ ...you, camera: false }))).toEqual(['camera']);
  });

  it('is what it refused to have on', () => {
    const sentence = '';
    expect(off({ type: 'refused', command: 'set-camera', why: 'on-break', sentence })).toEqual(['camera']);
    expect(off({ type: 'refused', command: 'say', why: 'held', sentence })).toEqual([]);
  });

  it('is never anything of somebody else', () => {
    expect(off({ type: 'stepped-out', participant: person('fia', { steppedOut: true }) })).toEqual([]);
    expect(off({ type: 'media-changed', participant: 'fia', microphone: false, camera: false })).toEqual([]);
  });
});

describe('turning on', () => {
  it('waits for the end of a break and of a pause', () => {
    expect(whyOff(inside)).toBeNull();
    const resting = reduce(inside, { type: 'break-began', until: '2026-11-23T19:10:00Z' }, 0) as Inside;
    expect(whyOff(resting)).toContain('break');
    const paused = reduce(inside, { type: 'blanked', explanation: 'Background noise' }, 0) as Inside;
    expect(whyOff(paused)).toContain('paused');
  });
});
