const KEY = 'vesper.in-room';
const GOOD_FOR_MS = 3 * 60_000;

/** Remembers in this tab that the person is in a room or at its door, so that a page loaded again goes straight back. */
export function rememberRoom(sessionId: string, now = Date.now()): void {
  sessionStorage.setItem(KEY, JSON.stringify({ sessionId, at: now }));
}

export function forgetRoom(): void {
  sessionStorage.removeItem(KEY);
}

export function wasInRoom(sessionId: string, now = Date.now()): boolean {
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as {
      sessionId: string;
      at: number;
    } | null;
    return kept !== null && kept.sessionId === sessionId && now - kept.at < GOOD_FOR_MS;
  } catch {
    return false;
  }
}
