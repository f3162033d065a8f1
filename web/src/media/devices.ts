/** The two devices that send something of a person. */
export type Device = 'microphone' | 'camera';

/** Which devices the person chose; empty means the browser's own choice. */
export interface Devices {
  readonly microphone: string;
  readonly camera: string;
  readonly speaker: string;
}
