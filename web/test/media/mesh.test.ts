import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Mesh } from '../../src/media/mesh';
import { reduce } from '../../src/room/reduce';
import { arriving, type Inside } from '../../src/room/state';
import { person, welcome } from '../people';

/** The browser's part, as far as the way between two people is concerned. */
class Way {
  static last: Way;
  iceConnectionState = 'new';
  signalingState = 'stable';
  localDescription = { sdp: 'v=0' };
  oniceconnectionstatechange: (() => void) | null = null;
  constructor() {
    Way.last = this;
  }
  addTransceiver() {
    return { sender: { replaceTrack: () => Promise.resolve() } };
  }
  getTransceivers() {
    return [];
  }
  createOffer() {
    return Promise.resolve({});
  }
  setLocalDescription() {
    return Promise.resolve();
  }
  close() {
    this.signalingState = 'closed';
  }
  is(state: string) {
    this.iceConnectionState = state;
    this.oniceconnectionstatechange?.();
  }
}

describe('the way to another person', () => {
  let mesh: Mesh;
  const welcomed = welcome(person('max'), [person('fia', { role: 'facilitator' })]);
  const room = reduce(arriving, welcomed, 0) as Inside;

  beforeEach(() => {
    vi.stubGlobal('RTCPeerConnection', Way);
    mesh = new Mesh({ send: () => undefined, changed: () => undefined });
    mesh.follow(welcomed, room);
  });
  afterEach(() => vi.unstubAllGlobals());

  it.each(['disconnected', 'failed'])('falters when it is %s, until it carries again', (broken) => {
    Way.last.is('connected');
    expect(mesh.falters('fia')).toBe(false);
    Way.last.is(broken);
    expect(mesh.falters('fia')).toBe(true);
    Way.last.is('connected');
    expect(mesh.falters('fia')).toBe(false);
  });

  it('is nobody\u2019s trouble once the person has left', () => {
    Way.last.is('disconnected');
    mesh.follow({ type: 'left', participant: 'fia' }, room);
    expect(mesh.falters('fia')).toBe(false);
  });
});
