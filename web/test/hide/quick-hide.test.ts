import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { OwnMedia } from '../../src/media/own-media';
import { hiddenPath, staysHidden, unhide } from '../../src/platform/hidden';
import { LiveRoom } from '../../src/room/session/live-room';
import { wasInRoom, wasJustInRoom } from '../../src/room/session/presence-memory';
import { isHideKey, quickHide } from '../../src/hide/quick-hide';
import { person, welcome } from '../people';

class Line {
  static last: Line | null = null;
  readyState = 1;
  sent: string[] = [];
  closed = false;
  onmessage: ((event: MessageEvent) => void) | null = null;
  constructor() {
    Line.last = this;
  }
  send(text: string) {
    this.sent.push(text);
  }
  close() {
    this.closed = true;
  }
}

class Way {
  static open = 0;
  signalingState = 'stable';
  constructor() {
    Way.open++;
  }
  addTransceiver = () => ({ sender: { replaceTrack: () => Promise.resolve() } });
  getTransceivers = () => [];
  createOffer = () => Promise.resolve({});
  setLocalDescription = () => Promise.resolve();
  localDescription = { sdp: 'v=0' };
  close() {
    Way.open--;
  }
}

describe('somebody comes through the door at home', () => {
  const stopped: string[] = [];
  const place = { pathname: '/app/s/tonight', replace: vi.fn() };
  let live: LiveRoom;
  let own: OwnMedia;

  beforeEach(async () => {
    stopped.length = 0;
    Line.last = null;
    place.replace.mockClear();
    vi.stubGlobal('WebSocket', Line);
    vi.stubGlobal('RTCPeerConnection', Way);
    vi.stubGlobal('fetch', () =>
      Promise.resolve(new Response(JSON.stringify({ socket: '/ws/room/t' }), { status: 201 })),
    );
    vi.stubGlobal('navigator', {
      mediaDevices: {
        getUserMedia: (asked: MediaStreamConstraints) => {
          const kind = asked.audio ? 'microphone' : 'camera';
          return Promise.resolve({ getTracks: () => [{ stop: () => stopped.push(kind) }] });
        },
      },
    });
    document.head.innerHTML = '<link rel="icon" href="/vesper.svg"><title>Vesper</title>';
    document.body.innerHTML = '<h1>Evening</h1><video></video>';
    own = new OwnMedia();
    live = new LiveRoom('tonight', own);
    live.enter();
    const line = await vi.waitFor(() => Line.last ?? Promise.reject(new Error('no line yet')));
    const welcomed = welcome(person('max'), [person('fia', { role: 'facilitator' })]);
    line.onmessage?.(new MessageEvent('message', { data: JSON.stringify(welcomed) }));
    await live.turn('microphone', true);
    await live.turn('camera', true);
  });
  afterEach(() => {
    sessionStorage.clear();
    vi.unstubAllGlobals();
  });

  it('in the same moment nothing is sent, heard, seen or to be read', () => {
    const video = document.querySelector('video');
    quickHide({ own, live }, place);
    expect(stopped.sort()).toEqual(['camera', 'microphone']);
    expect(Way.open).toBe(0);
    expect(video?.muted).toBe(true);
    expect(document.body.textContent).toBe('');
    expect(document.title).toBe('Clock');
    expect(document.querySelector('link[rel="icon"]')?.getAttribute('href')).not.toContain('vesper');
    expect(place.replace).toHaveBeenCalledWith('/clock.html');
  });

  it('the seat is held: the line closes without a goodbye', () => {
    quickHide({ own, live }, place);
    expect(Line.last?.closed).toBe(true);
    expect(Line.last?.sent.join()).not.toContain('leave');
    expect(wasJustInRoom('tonight')).toBe(true);
  });

  it('no way leads back by itself, and one press does', () => {
    quickHide({ own, live }, place);
    place.replace.mockClear();
    expect(staysHidden(place)).toBe(true);
    expect(place.replace).toHaveBeenCalledWith('/clock.html');
    expect(unhide()).toBe('/app/s/tonight');
    expect(hiddenPath()).toBeNull();
    expect(staysHidden(place)).toBe(false);
  });

  it('goes back through the waiting room when it took longer, and asks first whether this device', () => {
    quickHide({ own, live }, place);
    const later = Date.now() + 10 * 60_000;
    expect(wasInRoom('tonight', later)).toBe(true);
    expect(wasJustInRoom('tonight', later)).toBe(false);
  });
});

describe('the key', () => {
  const pressed = (key: string, more: KeyboardEventInit = {}) =>
    isHideKey(new KeyboardEvent('keydown', { key, ...more }));

  it('is one key that no text needs', () => {
    expect(pressed('F9')).toBe(true);
    expect(pressed('Pause')).toBe(true);
    expect(['h', 'Escape', ' ', 'F5'].some((key) => pressed(key))).toBe(false);
  });

  it('leaves the browser its own', () => {
    expect(pressed('F9', { ctrlKey: true })).toBe(false);
  });
});
