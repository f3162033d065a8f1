import { msg, str } from '@lit/localize';
import type { ParticipantView } from '../../signal/protocol.gen';
import { isFacilitator, type Inside } from '../state/state';

/** A shorter interruption is not mentioned. */
const WORTH_A_WORD_MS = 4_000;

/** An interruption of the connection; both times by this device's clock. */
export interface Cut {
  readonly from: number;
  readonly until: number;
}

/**
 * What a facilitator reads after an interruption: who led the room meanwhile, or how long it waited. A colleague who
 * came later did not lead it.
 */
export function returnWords(room: Inside, cut: Cut | null): string | null {
  const awayMs = cut ? cut.until - cut.from : 0;
  if (!cut || awayMs < WORTH_A_WORD_MS) return null;
  const kept = (each: ParticipantView) => Date.parse(each.joinedAt) <= cut.until + room.clockAhead;
  const others = room.people.filter((each) => each.id !== room.you.id);
  const colleague = others.find((each) => isFacilitator(each) && each.awayUntil === null && kept(each));
  if (colleague) return msg(str`You are back. ${colleague.name} kept the room.`);
  if (others.length === 0) return msg('You are back.');
  return msg(str`You are back. The room waited ${inWords(awayMs)}.`);
}

function inWords(ms: number): string {
  if (ms < 90_000) return msg(str`${Math.round(ms / 1000)} seconds`);
  return msg(str`${Math.round(ms / 60_000)} minutes`);
}
