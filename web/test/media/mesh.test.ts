import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Mesh } from '../../src/media/mesh';
import { reduce } from '../../src/room/state/reduce';
import { arriving, type Inside } from '../../src/room/state/state';
import type { ServerMessage } from '../../src/signal/protocol.gen';
import { person, welcome } from '../people';

/** The browser's part, as far as the way between two people is concerned. */
class Way {
  static last: Way;
  static open = new Set<Way>();
  iceConnectionState = 'new';
  signalingState = 'stable';
  localDescription = { sdp: 'v=0' };
  oniceconnectionstatechange: (() => void) | null = null;
  ontrack: ((event: { track: object }) => void) | null = null;
  constructor() {
    Way.last = this;
    Way.open.add(this);
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
    Way.open.delete(this);
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
    const left: ServerMessage = { type: 'left', participant: 'fia' };
    mesh.follow(left, reduce(room, left, 0) as Inside);
    expect(mesh.falters('fia')).toBe(false);
  });
});

describe('while the evening goes on', () => {
  const fia = person('fia', { role: 'facilitator' });
  const ada = person('ada');
  let mesh: Mesh;
  let room: Inside;

  function hears(message: ServerMessage): void {
    room = reduce(room, message, 0) as Inside;
    mesh.follow(message, room);
  }

  beforeEach(() => {
    vi.stubGlobal('RTCPeerConnection', Way);
    vi.stubGlobal(
      'MediaStream',
      class {
        getTracks = () => [];
        addTrack = () => undefined;
      },
    );
    Way.open.clear();
    mesh = new Mesh({ send: () => undefined, changed: () => undefined });
    const welcomed = welcome(person('max'), [fia, ada]);
    room = reduce(arriving, welcomed, 0) as Inside;
    mesh.follow(welcomed, room);
  });
  afterEach(() => vi.unstubAllGlobals());

  it('nothing flows to those who are aside, until they are back and offer', () => {
    hears({ type: 'stepped-out', participant: { ...ada, epoch: 2, steppedOut: true } });
    expect(Way.open.size).toBe(1);
    hears({ type: 'came-back', participant: { ...ada, epoch: 3 } });
    expect(Way.open.size).toBe(1);
    hears({ type: 'description-relayed', from: 'ada', fromEpoch: 2, kind: 'offer', sdp: 'v=0' });
    expect(Way.open.size).toBe(1);
    hears({ type: 'description-relayed', from: 'ada', fromEpoch: 3, kind: 'offer', sdp: 'v=0' });
    expect(Way.open.size).toBe(2);
  });

  it('somebody aside is cut off from the group and has only the other', () => {
    const you = person('max', { epoch: 2, steppedOut: true });
    const helper = { ...fia, epoch: 2, steppedOut: true };
    hears(welcome(you, [helper, ada]));
    expect(Way.open.size).toBe(1);
    hears({ type: 'description-relayed', from: 'ada', fromEpoch: 1, kind: 'offer', sdp: 'v=0' });
    expect(Way.open.size).toBe(1);
  });

  it('more time aside cuts nobody off', () => {
    const before = [...Way.open];
    hears(welcome(person('max'), [fia, ada]));
    expect([...Way.open]).toEqual(before);
  });

  it('a person whose sound and picture are paused is neither heard nor seen', () => {
    Way.last.ontrack?.({ track: { kind: 'audio' } });
    expect(mesh.streamOf('fia')).not.toBeNull();
    hears({ type: 'blanked-changed', participant: 'fia', blanked: true });
    expect(mesh.streamOf('fia')).toBeNull();
    hears({ type: 'blanked-changed', participant: 'fia', blanked: false });
    expect(mesh.streamOf('fia')).not.toBeNull();
  });

  it('a lost connection leaves nobody to hear or to be heard by', () => {
    mesh.closeAll();
    expect(Way.open.size).toBe(0);
    expect(mesh.streamOf('ada')).toBeNull();
  });
});
