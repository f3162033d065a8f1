import type { ParticipantId, ParticipantView, ServerMessage } from '../signal/protocol.gen';
import { welcomed } from './welcome';
import type { Inside, RoomState } from './state';

/** What the page shows after a message: the one place where the wire becomes state. Pure; time is an argument. */
export function reduce(state: RoomState, message: ServerMessage, now: number): RoomState {
  switch (message.type) {
    case 'welcomed':
      return welcomed(message, now);
    case 'waiting-began':
      return {
        step: 'waiting',
        place: message.place,
        seen: message.seen,
        facilitatorPresent: message.facilitatorPresent,
        letters: state.step === 'waiting' ? state.letters : [],
      };
    case 'queue-moved':
      return state.step === 'waiting'
        ? {
            ...state,
            place: message.place,
            seen: message.seen,
            facilitatorPresent: message.facilitatorPresent,
          }
        : state;
    case 'facilitator-wrote':
      return state.step === 'waiting'
        ? { ...state, letters: [...state.letters, { text: message.text, at: message.at }] }
        : state;
    case 'turned-away':
      return { step: 'over', how: 'turned-away', reason: message.reason };
    case 'removed':
      return { step: 'over', how: 'removed', reason: null };
    case 'replaced':
      return { step: 'over', how: 'replaced', reason: null };
    case 'session-ended':
      return { step: 'over', how: 'ended', reason: null };
    case 'ping-sent':
    case 'description-relayed':
    case 'candidate-relayed':
      return state;
    default:
      return state.step === 'room' ? inRoom(state, message, now) : state;
  }
}

type Outside =
  | 'welcomed'
  | 'waiting-began'
  | 'queue-moved'
  | 'facilitator-wrote'
  | 'turned-away'
  | 'removed'
  | 'replaced'
  | 'session-ended'
  | 'ping-sent'
  | 'description-relayed'
  | 'candidate-relayed';

type RoomMessage = Exclude<ServerMessage, { type: Outside }>;

function inRoom(state: Inside, message: RoomMessage, now: number): Inside {
  switch (message.type) {
    case 'joined':
    case 'returned':
      return withPeople(state, [...without(state, message.participant.id), message.participant]);
    case 'left':
      return {
        ...withPeople(state, without(state, message.participant)),
        hands: state.hands.filter((id) => id !== message.participant),
      };
    case 'went-away':
      return change(state, message.participant, {
        awayUntil: message.until,
        microphone: false,
        camera: false,
      });
    case 'media-changed':
      return change(state, message.participant, { microphone: message.microphone, camera: message.camera });
    case 'media-place-changed':
      return change(state, message.participant, { media: message.media });
    case 'hands-changed':
      return withPeople(
        { ...state, hands: message.hands },
        state.people.map((each) => ({ ...each, hand: message.hands.includes(each.id) })),
      );
    case 'said':
      return state.chat.some((line) => line.id === message.line.id)
        ? state
        : { ...state, chat: [...state.chat, message.line] };
    case 'locked-changed':
      return { ...state, locked: message.locked };
    case 'topic-changed':
      return { ...state, topic: message.topic, topicSince: message.since };
    case 'muted':
      return { ...change(state, state.you.id, { microphone: false }), mutes: state.mutes + 1 };
    case 'asked-to-unmute':
      return { ...state, asks: state.asks + 1 };
    case 'door-changed':
      return { ...state, door: message.waiting };
    case 'records-delayed-changed':
      return { ...state, recordsDelayed: message.delayed };
    case 'admission-failed':
      return { ...state, refusal: { n: now, sentence: whyNotAdmitted(message.why) } };
    case 'refused':
      return { ...state, refusal: { n: now, sentence: message.sentence } };
    default:
      return unknown(message);
  }
}

/** A message type without a case does not compile; one from a newer server changes nothing. */
function unknown(message: never): never {
  throw new Error(`unknown message ${(message as { type: string }).type}`);
}

function whyNotAdmitted(why: 'full' | 'records-unavailable' | 'gone'): string {
  switch (why) {
    case 'full':
      return 'Every seat is taken. Nobody was admitted.';
    case 'records-unavailable':
      return 'Attendance cannot be recorded at the moment, so nobody can be admitted yet. Please try again shortly.';
    case 'gone':
      return 'This person is not waiting any more.';
  }
}

function without(state: Inside, id: ParticipantId): ParticipantView[] {
  return state.people.filter((each) => each.id !== id);
}

function change(state: Inside, id: ParticipantId, to: Partial<ParticipantView>): Inside {
  return withPeople(
    state,
    state.people.map((each) => (each.id === id ? { ...each, ...to } : each)),
  );
}

function withPeople(state: Inside, people: readonly ParticipantView[]): Inside {
  const seated = [...people].sort((one, other) => one.seat - other.seat || one.id.localeCompare(other.id));
  return { ...state, people: seated, you: seated.find((each) => each.id === state.you.id) ?? state.you };
}
