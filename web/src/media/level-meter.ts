/** How loud a microphone is, 0 to 1, while somebody looks. */
export class LevelMeter {
  #context: AudioContext | null = null;
  #timer: ReturnType<typeof setInterval> | undefined;

  start(track: MediaStreamTrack, listener: (level: number) => void): void {
    this.stop();
    const context = new AudioContext();
    const analyser = context.createAnalyser();
    analyser.fftSize = 1024;
    context.createMediaStreamSource(new MediaStream([track])).connect(analyser);
    const samples = new Float32Array(analyser.fftSize);
    this.#context = context;
    this.#timer = setInterval(() => {
      analyser.getFloatTimeDomainData(samples);
      listener(loudness(samples));
    }, 100);
  }

  stop(): void {
    clearInterval(this.#timer);
    void this.#context?.close();
    this.#context = null;
  }
}

/** From samples to a bar: silence is 0, a normal voice is about half. */
export function loudness(samples: Float32Array): number {
  let sum = 0;
  for (const sample of samples) sum += sample * sample;
  const decibels = 20 * Math.log10(Math.sqrt(sum / samples.length) || 1e-5);
  return Math.min(1, Math.max(0, (decibels + 60) / 50));
}

/** Plays two soft tones, so that somebody can tell whether the speaker works. */
export async function playTones(speaker: string): Promise<void> {
  const context = new AudioContext();
  const routed = context as AudioContext & { setSinkId?: (id: string) => Promise<void> };
  if (speaker && routed.setSinkId) await routed.setSinkId(speaker).catch(() => undefined);
  [523.25, 659.25].forEach((frequency, index) => {
    const at = context.currentTime + index * 0.35;
    const tone = context.createOscillator();
    const gain = context.createGain();
    tone.frequency.value = frequency;
    gain.gain.setValueAtTime(0, at);
    gain.gain.linearRampToValueAtTime(0.2, at + 0.05);
    gain.gain.exponentialRampToValueAtTime(0.001, at + 0.6);
    tone.connect(gain).connect(context.destination);
    tone.start(at);
    tone.stop(at + 0.65);
  });
  setTimeout(() => void context.close(), 1500);
}
