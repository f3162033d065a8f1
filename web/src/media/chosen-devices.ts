import type { Devices } from './devices';

const KEY = 'vesper.devices';
const none: Devices = { microphone: '', camera: '', speaker: '' };

/** Keeps the chosen devices for this tab, also after a reload. A new tab chooses anew. */
export function rememberDevices(devices: Devices): void {
  sessionStorage.setItem(KEY, JSON.stringify(devices));
}

export function rememberedDevices(): Devices {
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEY) ?? '{}') as Partial<Record<keyof Devices, unknown>>;
    const text = (name: keyof Devices) => (typeof kept[name] === 'string' ? kept[name] : '');
    return { microphone: text('microphone'), camera: text('camera'), speaker: text('speaker') };
  } catch {
    return none;
  }
}
