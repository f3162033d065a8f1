/** The attendance of one session, computed by the server from measured presence, with corrections and attestation. */
export interface Sheet {
  sessionId: string;
  title: string;
  startsAt: string;
  endsAt: string;
  zone: string;
  live: boolean;
  attested: Attestation | null;
  lines: Line[];
}

/** Who attested the sheet. A later correction makes the attestation outdated. */
export interface Attestation {
  by: string;
  at: string;
  outdated?: boolean;
}

export type Mark = 'present' | 'late' | 'left-early' | 'late-and-left-early' | 'absent';

export interface Line {
  userId: string;
  legalName: string;
  groupName: string;
  intervals: Interval[];
  minutes: number;
  /** The minutes among them that were spent in a step-out with a facilitator. */
  individualMinutes: number;
  correctedMinutes: number | null;
  mark: Mark;
  why: string;
  corrections: Correction[];
}

/** One interval of presence in the room; without an end it is still going on. */
export interface Interval {
  from: string;
  to: string | null;
}

export interface Correction {
  minutes: number;
  reason: string;
  by: string;
  at: string;
}

/** True when somebody corrected a line after the sheet was attested: it needs a new attestation. */
export function attestationOutdated(sheet: Sheet): boolean {
  const attested = sheet.attested;
  if (!attested) return false;
  if (attested.outdated !== undefined) return attested.outdated;
  const at = Date.parse(attested.at);
  return sheet.lines.some((line) => line.corrections.some((made) => Date.parse(made.at) > at));
}

/** The minutes that count: the corrected ones where a person corrected them. */
export const countedMinutes = (line: Line): number => line.correctedMinutes ?? line.minutes;

/** What a facilitator attests, in figures. */
export interface Totals {
  clients: number;
  absent: number;
  corrected: number;
  minutes: number;
}

export function totals(sheet: Sheet): Totals {
  return {
    clients: sheet.lines.length,
    absent: sheet.lines.filter((line) => line.mark === 'absent').length,
    corrected: sheet.lines.filter((line) => line.correctedMinutes !== null).length,
    minutes: sheet.lines.reduce((sum, line) => sum + countedMinutes(line), 0),
  };
}
