import type { ServerMessage, Welcomed } from '../../signal/protocol.gen';
import { personOf, type RoomState } from './state';

/** The sentence that somebody hears who does not see the change; null when the page says it elsewhere or not at all. */
export function newsOf(before: RoomState, message: ServerMessage): string | null {
  if (message.type === 'waiting-began') return 'You are at the door.';
  if (message.type === 'facilitator-wrote') return `Your facilitator writes: ${message.text}`;
  if (message.type === 'queue-moved') return waitingNews(before, message.place, message.seen);
  if (message.type === 'welcomed') return welcomeNews(before, message);
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
    case 'held-changed':
      return message.held
        ? 'Your facilitator is away. The room is held and the chat rests.'
        : 'The room goes on.';
    case 'break-began':
      return 'It is break. Every microphone and camera is off.';
    case 'break-ended':
      return 'The break is over. Your microphone and camera stay off until you press.';
    case 'stepped-out':
      return `${message.participant.name} is back soon.`;
    case 'came-back':
      return `${message.participant.name} is back.`;
    case 'camera-stopped':
      return 'Your facilitator turned your camera off.';
    case 'blanked':
      return message.explanation === null
        ? 'Your sound and picture may be turned on again.'
        : `Your sound and picture are paused. ${message.explanation}`;
    case 'chat-paused-changed':
      return message.paused ? 'The chat rests for now.' : 'The chat is open again.';
    case 'spotlight-changed':
      return message.participant ? `${name(message.participant)} is shown large.` : null;
    default:
      return null;
  }
}

/** A step-out and the way back from it are welcomes, too; more time in it is none to speak of. */
function welcomeNews(before: RoomState, message: Welcomed): string | null {
  const aside = message.own.stepOut;
  const other = message.participants.find((each) => each.id === aside?.with)?.name ?? 'your facilitator';
  if (before.step !== 'room') return 'You are in the room.';
  if (before.you.epoch === message.you.epoch) return null;
  if (aside) return `You and ${other} are aside. Nobody in the group hears you.`;
  return before.own.stepOut ? 'You are back with the group.' : 'You are back in the room.';
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
