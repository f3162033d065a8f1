import type { RoomMessage } from './messages';
import { withPeople, without } from './people';
import type { Inside } from './state';

type SupportMessage = Extract<
  RoomMessage,
  {
    type:
      | 'moment-noted'
      | 'moments-changed'
      | 'lead-changed'
      | 'held-changed'
      | 'stepped-out'
      | 'came-back'
      | 'crises-changed'
      | 'identity-delayed-changed';
  }
>;

/** Applies messages about one person's support and about who leads. */
export function supportChanged(state: Inside, message: SupportMessage): Inside {
  const { course, staff } = state;
  switch (message.type) {
    case 'moment-noted':
      return { ...state, own: { ...state.own, moment: message.needed } };
    case 'moments-changed':
      return staff ? { ...state, staff: { ...staff, moments: message.participants } } : state;
    case 'lead-changed':
      return { ...state, course: { ...course, lead: message.participant } };
    case 'held-changed':
      return { ...state, course: { ...course, held: message.held ? { endsAt: message.endsAt } : null } };
    case 'stepped-out':
    case 'came-back':
      return withPeople(state, [...without(state, message.participant.id), message.participant]);
    case 'crises-changed':
      return staff ? { ...state, staff: { ...staff, crises: message.crises } } : state;
    case 'identity-delayed-changed':
      return staff ? { ...state, staff: { ...staff, identityDelayed: message.delayed } } : state;
  }
}
