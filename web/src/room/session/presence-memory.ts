const KEY = 'vesper.in-room';
/** Within this time the page takes its own old place over without asking. Later the person may be on another device. */
const ITS_OWN_FOR_MS = 3 * 60_000;
/**
 * The longest time of a session: until then a person who was inside comes back to the waiting room without answering
 * again.
 */
const AN_EVENING_MS = 6 * 3_600_000;

/**
 * Remembers in this tab that the person is in a room or in its waiting room, so that a reloaded page goes straight
 * back.
 */
export function rememberRoom(sessionId: string, now = Date.now()): void {
  sessionStorage.setItem(KEY, JSON.stringify({ sessionId, at: now }));
}

export function forgetRoom(): void {
  sessionStorage.removeItem(KEY);
}

/** Whether this tab was in the room or in its waiting room during this session. */
export function wasInRoom(sessionId: string, now = Date.now()): boolean {
  return now - lastThere(sessionId) < AN_EVENING_MS;
}

/** Whether that was so recent that the place can only be its own. */
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
