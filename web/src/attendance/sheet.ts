import type { AttendanceLine as Line, AttendanceView as Sheet } from '../platform/rest.gen';

export type {
  AttendanceLine as Line,
  AttendanceStatus as Mark,
  AttendanceView as Sheet,
  AttestationView as Attestation,
  CorrectionView as Correction,
  Interval,
} from '../platform/rest.gen';

/** True when somebody corrected a line after the sheet was attested: it needs a new attestation. */
export function attestationOutdated(sheet: Sheet): boolean {
  const attested = sheet.attested;
  return attested?.outdated ?? false;
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
