import type { RoomMessage } from './messages';
import { change, withPeople } from './people';
import type { Inside } from './state';

const words = [
  'door-written',
  'captioned',
  'camera-stopped',
  'blanked-changed',
  'blanked',
  'chat-line-deleted',
  'chat-paused-changed',
  'spotlight-changed',
  'break-began',
  'break-ended',
  'agenda-changed',
  'staff-said',
] as const;

/** Messages about the flow of the session. */
export type SessionFlowMessage = Extract<RoomMessage, { type: (typeof words)[number] }>;

export function isSessionFlow(message: RoomMessage): message is SessionFlowMessage {
  return (words as readonly string[]).includes(message.type);
}

const CAPTIONS = 20;

/** Applies a message about the flow of the session, as a facilitator set it for everybody. */
export function sessionFlowChanged(state: Inside, message: SessionFlowMessage): Inside {
  const { course } = state;
  switch (message.type) {
    case 'door-written': {
      const { participant, text, at } = message;
      return { ...state, waitingMessages: [...state.waitingMessages, { participant, text, at }] };
    }
    case 'captioned':
      return {
        ...state,
        course: { ...course, captions: [...course.captions, message.line].slice(-CAPTIONS) },
      };
    case 'camera-stopped':
      return change(state, state.you.id, { camera: false });
    case 'blanked-changed':
      return change(state, message.participant, {
        blanked: message.blanked,
        ...(message.blanked ? { microphone: false, camera: false } : {}),
      });
    case 'blanked':
      return { ...state, own: { ...state.own, blanked: message.explanation } };
    case 'chat-line-deleted':
      return { ...state, chat: state.chat.filter((line) => line.id !== message.line) };
    case 'chat-paused-changed':
      return { ...state, course: { ...course, chatPaused: message.paused } };
    case 'spotlight-changed':
      return { ...state, course: { ...course, spotlight: message.participant } };
    case 'break-began':
      return withPeople(
        { ...state, course: { ...course, breakUntil: message.until } },
        state.people.map((each) => ({ ...each, microphone: false, camera: false })),
      );
    case 'break-ended':
      return { ...state, course: { ...course, breakUntil: null } };
    case 'agenda-changed':
      return { ...state, course: { ...course, agenda: message.items } };
    case 'staff-said':
      return state.staff
        ? { ...state, staff: { ...state.staff, lines: [...state.staff.lines, message.line] } }
        : state;
  }
}
