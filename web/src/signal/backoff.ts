const BASE_MS = 500;
const CAP_MS = 8_000;

/** Full jitter: after a restart everybody comes back at a different moment, soon at first and patiently later. */
export function backoff(attempt: number, random: () => number = Math.random): number {
  return Math.round(random() * Math.min(CAP_MS, BASE_MS * 2 ** attempt));
}
