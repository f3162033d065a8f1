const KEY = 'vesper.in-room';
/** The page itself was there: it takes its own old place over. Later the person may sit at another device. */
const ITS_OWN_FOR_MS = 3 * 60_000;
/** As long as an evening may last: somebody who was inside comes back through the door without answering again. */
const AN_EVENING_MS = 6 * 3_600_000;

/** Remembers in this tab that the person is in a room or at its door, so that a page loaded again goes straight back. */
export function rememberRoom(sessionId: string, now = Date.now()): void {
  sessionStorage.setItem(KEY, JSON.stringify({ sessionId, at: now }));
}

export function forgetRoom(): void {
  sessionStorage.removeItem(KEY);
}

/** Whether this tab was in the room or at its door this evening. */
export function wasInRoom(sessionId: string, now = Date.now()): boolean {
  return now - lastThere(sessionId) < AN_EVENING_MS;
}

/** Whether it was there so shortly ago that the place can only be its own. */
export function wasJustInRoom(sessionId: string, now = Date.now()): boolean {
  return now - lastThere(sessionId) < ITS_OWN_FOR_MS;
}

function lastThere(sessionId: string): number {
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as {
      sessionId: string;
      at: number;
    } | null;
    return kept?.sessionId === sessionId ? kept.at : -Infinity;
  } catch {
    return -Infinity;
  }
}
