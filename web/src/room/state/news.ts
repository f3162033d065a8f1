import { msg, str } from '@lit/localize';
import type { ServerMessage, Welcomed } from '../../signal/protocol.gen';
import { personOf, type RoomState } from './state';

/** The announcement for people who do not see the change; null when the page says it elsewhere or not at all. */
export function newsOf(before: RoomState, message: ServerMessage): string | null {
  if (message.type === 'waiting-began') return msg('You are in the waiting room.');
  if (message.type === 'facilitator-wrote') return msg(str`Your facilitator writes: ${message.text}`);
  if (message.type === 'queue-moved') return waitingNews(before, message.place, message.seen);
  if (message.type === 'welcomed') return welcomeNews(before, message);
  if (before.step !== 'room') return null;
  const name = (id: string) => personOf(before, id)?.name ?? msg('Somebody');
  switch (message.type) {
    case 'joined':
      return msg(str`${message.participant.name} came in.`);
    case 'left':
      return msg(str`${name(message.participant)} left.`);
    case 'went-away':
      return msg(str`${name(message.participant)} is reconnecting.`);
    case 'returned':
      if (message.participant.id === before.you.id) return msg('You are back in the room.');
      return msg(str`${message.participant.name} is back.`);
    case 'muted':
      return msg('Your facilitator muted you.');
    case 'asked-to-unmute':
      return msg('Your facilitator would like to hear you. Your microphone stays off until you turn it on.');
    case 'topic-changed':
      return message.topic ? msg(str`Topic: ${message.topic}`) : msg('There is no topic now.');
    case 'locked-changed':
      return message.locked ? msg('The room is locked.') : msg('The room is open again.');
    case 'hands-changed': {
      const raised = message.hands.find((id) => !before.hands.includes(id));
      return raised && raised !== before.you.id ? msg(str`${name(raised)} raised a hand.`) : null;
    }
    case 'door-changed':
      return message.waiting.length > before.door.length ? waitingCount(message.waiting.length) : null;
    case 'held-changed':
      return message.held
        ? msg('Your facilitator is away. The room stays open and chat is paused.')
        : msg('The session continues.');
    case 'break-began':
      return msg('The break has begun. Every microphone and camera is off.');
    case 'break-ended':
      return msg('The break is over. Your microphone and camera stay off until you press.');
    case 'stepped-out':
      return msg(str`${message.participant.name} is back soon.`);
    case 'came-back':
      return msg(str`${message.participant.name} is back.`);
    case 'camera-stopped':
      return msg('Your facilitator turned your camera off.');
    case 'blanked':
      return message.explanation === null
        ? msg('Your sound and picture may be turned on again.')
        : msg(str`Your sound and picture are paused. ${message.explanation}`);
    case 'chat-paused-changed':
      return message.paused ? msg('Chat is paused.') : msg('Chat is open again.');
    case 'spotlight-changed':
      return message.participant ? msg(str`${name(message.participant)} is in the spotlight.`) : null;
    default:
      return null;
  }
}

/** A step-out and its end are welcomes, too. A welcome that only extends a step-out is not announced. */
function welcomeNews(before: RoomState, message: Welcomed): string | null {
  const aside = message.own.stepOut;
  const other = message.participants.find((each) => each.id === aside?.with)?.name ?? msg('your facilitator');
  if (before.step !== 'room') return msg('You are in the room.');
  if (before.you.epoch === message.you.epoch) return null;
  if (aside) return msg(str`You and ${other} have stepped out. Nobody in the group hears you.`);
  return before.own.stepOut ? msg('You are back with the group.') : msg('You are back in the room.');
}

function waitingNews(before: RoomState, place: number, seen: boolean): string | null {
  if (before.step !== 'waiting') return null;
  if (seen && !before.seen) return msg('Your facilitator has seen you.');
  return place === before.place ? null : msg(str`You are number ${place} in line.`);
}

export function waitingCount(count: number): string {
  return count === 1
    ? msg('1 person is in the waiting room.')
    : msg(str`${count} people are in the waiting room.`);
}
