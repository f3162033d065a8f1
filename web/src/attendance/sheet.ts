/** One evening's attendance, as the server computed it from the presence ledger and as people corrected and attested it. */
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

/** Who stands for the sheet. A correction made afterwards leaves it standing, but outdated. */
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
  /** Those of them that were spent aside with a facilitator. */
  individualMinutes: number;
  correctedMinutes: number | null;
  mark: Mark;
  why: string;
  corrections: Correction[];
}

/** One stay in the room; without an end it is still going on. */
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
