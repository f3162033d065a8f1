import { get } from '../platform/rest';
import type { Me } from '../platform/rest.gen';

export type { Me, Role as PersonRole } from '../platform/rest.gen';

const KEEP_ALIVE_MS = 60_000;

export function loadMe(): Promise<Me> {
  return get<Me>('/api/me');
}

/**
 * Keeps the login alive while the page is open: the room's socket alone does not. After sleep it asks as soon as the
 * page is visible again.
 */
export function keepAlive(everyMs = KEEP_ALIVE_MS): () => void {
  const ask = () => void loadMe().catch(() => undefined);
  const looked = () => document.visibilityState === 'visible' && ask();
  const timer = setInterval(ask, everyMs);
  document.addEventListener('visibilitychange', looked);
  return () => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', looked);
  };
}
