import type { Welcomed } from '../../signal/protocol.gen';
import type { Inside } from './state';

/** The state after a welcome. It replaces everything, so nothing old survives a resume or a take-over. */
export function welcomed(message: Welcomed, now: number): Inside {
  const people = [...message.participants].sort(
    (one, other) => one.seat - other.seat || one.id.localeCompare(other.id),
  );
  return {
    step: 'room',
    you: people.find((each) => each.id === message.you.id) ?? message.you,
    people,
    hands: message.hands,
    topic: message.topic,
    topicSince: message.topicSince,
    topicUntil: message.topicUntil,
    locked: message.locked,
    chat: message.chat,
    startsAt: message.startsAt,
    endsAt: message.endsAt,
    clockAhead: Date.parse(message.now) - now,
    iceServers: message.iceServers,
    icePolicy: message.icePolicy,
    holdSeconds: message.holdSeconds,
    recordsDelayed: message.recordsDelayed,
    door: message.waiting,
    course: message.course,
    own: message.own,
    staff: message.staff,
    waitingMessages: [],
    asks: 0,
    mutes: 0,
    refusal: null,
  };
}
