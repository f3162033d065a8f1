import type { ParticipantId, ParticipantView } from '../../signal/protocol.gen';
import type { Inside } from './state';

export function without(state: Inside, id: ParticipantId): ParticipantView[] {
  return state.people.filter((each) => each.id !== id);
}

export function change(state: Inside, id: ParticipantId, to: Partial<ParticipantView>): Inside {
  return withPeople(
    state,
    state.people.map((each) => (each.id === id ? { ...each, ...to } : each)),
  );
}

export function withPeople(state: Inside, people: readonly ParticipantView[]): Inside {
  const seated = [...people].sort((one, other) => one.seat - other.seat || one.id.localeCompare(other.id));
  return { ...state, people: seated, you: seated.find((each) => each.id === state.you.id) ?? state.you };
}
