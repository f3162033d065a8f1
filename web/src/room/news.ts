import type { ServerMessage } from '../signal/protocol.gen';
import { personOf, type RoomState } from './state';

/** The sentence that somebody hears who does not see the change; null when the page says it elsewhere or not at all. */
export function newsOf(before: RoomState, message: ServerMessage): string | null {
  if (message.type === 'waiting-began') return 'You are at the door.';
  if (message.type === 'facilitator-wrote') return `Your facilitator writes: ${message.text}`;
  if (message.type === 'queue-moved') return waitingNews(before, message.place, message.seen);
  if (message.type === 'welcomed')
    return before.step === 'room' ? 'You are back in the room.' : 'You are in the room.';
  if (before.step !== 'room') return null;
  const name = (id: string) => personOf(before, id)?.name ?? 'Somebody';
  switch (message.type) {
    case 'joined':
      return `${message.participant.name} came in.`;
    case 'left':
      return `${name(message.participant)} left.`;
    case 'went-away':
      return `${name(message.participant)} is reconnecting.`;
    case 'returned':
      if (message.participant.id === before.you.id) return 'You are back in the room.';
      return `${message.participant.name} is back.`;
    case 'muted':
      return 'Your facilitator muted you.';
    case 'asked-to-unmute':
      return 'Your facilitator would like to hear you. Your microphone stays off until you turn it on.';
    case 'topic-changed':
      return message.topic ? `Topic: ${message.topic}` : 'There is no topic now.';
    case 'locked-changed':
      return message.locked ? 'The room is locked.' : 'The room is open again.';
    case 'hands-changed': {
      const raised = message.hands.find((id) => !before.hands.includes(id));
      return raised && raised !== before.you.id ? `${name(raised)} raised a hand.` : null;
    }
    case 'door-changed':
      return message.waiting.length > before.door.length ? waitingCount(message.waiting.length) : null;
    default:
      return null;
  }
}

function waitingNews(before: RoomState, place: number, seen: boolean): string | null {
  if (before.step !== 'waiting') return null;
  if (seen && !before.seen) return 'Your facilitator has seen you.';
  return place === before.place ? null : `You are ${ordinal(place)} in line.`;
}

export function waitingCount(count: number): string {
  return count === 1 ? '1 person is at the door.' : `${count} people are at the door.`;
}

/** "1st", "2nd", "13th" */
export function ordinal(n: number): string {
  const ending = { one: 'st', two: 'nd', few: 'rd', other: 'th', zero: 'th', many: 'th' } as const;
  return `${n}${ending[new Intl.PluralRules('en', { type: 'ordinal' }).select(n)]}`;
}
