import { msg } from '@lit/localize';
import type { Device, Devices } from './devices';
import { rememberDevices, rememberedDevices } from './chosen-devices';

export type DeviceTrouble = 'denied' | 'missing' | 'busy';

const constraints = {
  microphone: (id: string): MediaStreamConstraints => ({
    audio: { echoCancellation: true, noiseSuppression: true, autoGainControl: true, ...exactly(id) },
  }),
  camera: (id: string): MediaStreamConstraints => ({
    video: {
      width: { ideal: 640 },
      height: { ideal: 360 },
      frameRate: { ideal: 15, max: 24 },
      ...exactly(id),
    },
  }),
};

function exactly(id: string): { deviceId?: ConstrainDOMString } {
  return id ? { deviceId: { ideal: id } } : {};
}

/**
 * The person's own microphone and camera. Off means released: the light of the camera goes out, and nothing can be sent
 * by mistake. Nothing here turns a device on by itself.
 */
export class OwnMedia {
  #devices: Devices = rememberedDevices();
  #tracks: Record<Device, MediaStreamTrack | null> = { microphone: null, camera: null };

  get devices(): Devices {
    return this.#devices;
  }

  choose(devices: Devices): void {
    this.#devices = devices;
    rememberDevices(devices);
  }

  get microphone(): MediaStreamTrack | null {
    return this.#tracks.microphone;
  }

  get camera(): MediaStreamTrack | null {
    return this.#tracks.camera;
  }

  /** Asks the browser for a device; returns the track, or why there is none. */
  async turnOn(which: Device): Promise<MediaStreamTrack | DeviceTrouble> {
    this.turnOff(which);
    if (!navigator.mediaDevices) return 'missing';
    try {
      const stream = await navigator.mediaDevices.getUserMedia(constraints[which](this.devices[which]));
      const track = stream.getTracks()[0];
      if (!track) return 'missing';
      this.#tracks[which] = track;
      return track;
    } catch (thrown) {
      return troubleOf(thrown);
    }
  }

  turnOff(which: Device): void {
    this.#tracks[which]?.stop();
    this.#tracks[which] = null;
  }

  turnAllOff(): void {
    this.turnOff('microphone');
    this.turnOff('camera');
  }
}

function troubleOf(thrown: unknown): DeviceTrouble {
  const name = thrown instanceof DOMException ? thrown.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'denied';
  return name === 'NotReadableError' || name === 'AbortError' ? 'busy' : 'missing';
}

/** What a person can do about it. */
export function deviceAdvice(which: Device, trouble: DeviceTrouble): string {
  return which === 'microphone' ? microphoneAdvice(trouble) : cameraAdvice(trouble);
}

function microphoneAdvice(trouble: DeviceTrouble): string {
  switch (trouble) {
    case 'denied':
      return msg(
        'Your browser does not let Vesper use the microphone. Press the icon beside the address, allow the microphone, and try again.',
      );
    case 'busy':
      return msg('Another program is using the microphone. Close it and try again.');
    case 'missing':
      return msg('No microphone was found. You can plug one in and try again, or go on without it.');
  }
}

function cameraAdvice(trouble: DeviceTrouble): string {
  switch (trouble) {
    case 'denied':
      return msg(
        'Your browser does not let Vesper use the camera. Press the icon beside the address, allow the camera, and try again.',
      );
    case 'busy':
      return msg('Another program is using the camera. Close it and try again.');
    case 'missing':
      return msg('No camera was found. You can plug one in and try again, or go on without it.');
  }
}

/** What is announced when a device goes on or off. */
export function deviceNews(which: Device, on: boolean): string {
  if (which === 'microphone') return on ? msg('Microphone on') : msg('Microphone off');
  return on ? msg('Camera on') : msg('Camera off');
}
