import { msg, str } from '@lit/localize';
import { listed } from '../platform/words';
import { personOf, type Inside } from '../room/state/state';
import type { ParticipantView } from '../signal/protocol.gen';

/** The person with whom this facilitator has stepped out. */
export function companion(room: Inside): ParticipantView | null {
  return (room.own.stepOut && personOf(room, room.own.stepOut.with)) ?? null;
}

/** Who has stepped out, for the facilitators who stayed. */
export function stepOutWords(room: Inside): string | null {
  if (room.own.stepOut) return null;
  const names = room.people.filter((each) => each.steppedOut).map((each) => each.name);
  if (names.length === 0) return null;
  return names.length === 1
    ? msg(str`${listed(names)} has stepped out and will be back soon.`)
    : msg(str`${listed(names)} have stepped out and will be back soon.`);
}

/** Five minutes on top of what is left, as whole minutes from now; never more than the room allows. */
export function longer(leftMs: number): number {
  return Math.min(30, Math.max(1, Math.ceil(Math.max(0, leftMs) / 60_000) + 5));
}
