const KEY = 'vesper.sounds';

/** Gentle sounds can be turned off on this device. They are off for people who asked their device for less motion. */
export function soundsOn(): boolean {
  return localStorage.getItem(KEY) !== 'off' && !matchMedia('(prefers-reduced-motion: reduce)').matches;
}

export function turnSounds(on: boolean): void {
  localStorage.setItem(KEY, on ? 'on' : 'off');
}

/** The end of a break: one low bell that comes and goes slowly. */
export function playBell(): void {
  if (!soundsOn()) return;
  const context = new AudioContext();
  [392, 587.33].forEach((frequency, index) => {
    const tone = context.createOscillator();
    const volume = context.createGain();
    tone.frequency.value = frequency;
    const from = context.currentTime + index * 0.25;
    volume.gain.setValueAtTime(0.0001, from);
    volume.gain.exponentialRampToValueAtTime(0.12, from + 0.2);
    volume.gain.exponentialRampToValueAtTime(0.0001, from + 2);
    tone.connect(volume).connect(context.destination);
    tone.start(from);
    tone.stop(from + 2);
  });
  setTimeout(() => void context.close(), 2_600);
}
