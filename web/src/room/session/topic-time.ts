import { msg, str } from '@lit/localize';
import { span, stopwatch } from '../../platform/time';

/** The time of a topic against its timer; without a timer, how long it has lasted. */
export type TopicTime =
  { readonly is: 'none' } | { readonly is: 'since' | 'left' | 'over'; readonly words: string };

/**
 * The time of the topic in words. A talk that needs longer is no fault, so the time over is given in minutes, without
 * running seconds.
 */
export function topicTime(since: string | null, until: string | null, now: number): TopicTime {
  if (until !== null) {
    const left = Date.parse(until) - now;
    if (left > 0) return { is: 'left', words: msg(str`${stopwatch(left)} left`) };
    return { is: 'over', words: left > -60_000 ? msg('time is up') : msg(str`${span(-left)} over`) };
  }
  if (since === null) return { is: 'none' };
  return { is: 'since', words: stopwatch(now - Date.parse(since)) };
}
