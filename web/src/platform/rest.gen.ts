// Made from the records of the REST resources by RestTypesTest: change those, not this.

/** ISO 8601 in UTC. */
export type Instant = string;

export type AttendanceStatus = 'present' | 'late' | 'left-early' | 'late-and-left-early' | 'absent';

export type CrisisOutcome = 'disclosed' | 'none';

export type GuestRole = 'interpreter' | 'captioner' | 'family';

export type NoteKind = 'group' | 'progress';

export type NoteSignatureKind = 'signature' | 'co-signature';

export type NoteState = 'draft' | 'signed' | 'awaiting-co-signature' | 'locked';

export type Role = 'client' | 'facilitator' | 'supervisor' | 'administrator' | 'captioner' | 'guest';

export type SessionDetailsPhase = 'upcoming' | 'doors-open' | 'under-way' | 'over';

export type SessionRole =
  'client' | 'facilitator' | 'co-facilitator' | 'supervisor' | 'interpreter' | 'captioner' | 'family';

export interface AddendumView {
  readonly text: string;
  readonly by: string;
  readonly credentials: string;
  readonly at: Instant;
}

export interface AgreementAnswer {
  readonly version: number;
  readonly accepted: boolean;
}

export interface AgreementView {
  readonly version: number;
  readonly title: string;
  readonly text: string;
  readonly accepted: boolean;
}

export interface ArrivalAnswers {
  readonly alone: boolean;
  readonly headphones: boolean;
  readonly notDriving: boolean;
  readonly location: string;
  readonly callBack: string;
  readonly place: string | null;
  readonly contactName: string;
  readonly contactPhone: string;
}

export interface ArrivalView {
  readonly alone: boolean;
  readonly headphones: boolean;
  readonly notDriving: boolean;
  readonly location: string;
  readonly callBack: string;
  readonly place: string | null;
  readonly localNumber: string;
  readonly contactName: string;
  readonly contactPhone: string;
  readonly at: Instant;
}

export interface AttendanceLine {
  readonly userId: string;
  readonly legalName: string;
  readonly groupName: string;
  readonly intervals: readonly Interval[];
  readonly stepOuts: readonly Interval[];
  readonly minutes: number;
  readonly groupMinutes: number;
  readonly individualMinutes: number;
  readonly correctedMinutes: number | null;
  readonly mark: AttendanceStatus;
  readonly why: string;
  readonly corrections: readonly CorrectionView[];
}

export interface AttendanceView {
  readonly sessionId: string;
  readonly title: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly zone: string;
  readonly live: boolean;
  readonly attested: AttestationView | null;
  readonly breaks: readonly Interval[];
  readonly lines: readonly AttendanceLine[];
}

export interface AttestationView {
  readonly by: string;
  readonly at: Instant;
  readonly outdated: boolean;
}

export interface AuditLine {
  readonly seq: number;
  readonly at: Instant;
  readonly actor: string | null;
  readonly actorName: string | null;
  readonly act: string;
  readonly kind: string;
  readonly record: string | null;
  readonly session: string | null;
}

export interface AuditPage {
  readonly events: readonly AuditLine[];
  readonly intact: boolean;
}

export interface ClientAnswer {
  readonly userId: string;
  readonly groupName: string;
  readonly agrees: boolean | null;
}

export interface ClosingView {
  readonly by: string;
  readonly at: Instant;
  readonly outcome: CrisisOutcome;
  readonly reason: string | null;
}

export interface CorrectionView {
  readonly minutes: number;
  readonly reason: string;
  readonly by: string;
  readonly at: Instant;
}

export interface CrisisCard {
  readonly legalName: string;
  readonly groupName: string;
  readonly location: string | null;
  readonly place: string | null;
  readonly callBack: string | null;
  readonly contactName: string | null;
  readonly contactPhone: string | null;
  readonly localNumber: string;
  readonly lifeline: string;
}

export interface CrisisClosing {
  readonly outcome: CrisisOutcome;
  readonly record: DisclosureRecord | null;
  readonly reason: string | null;
}

export interface CrisisView {
  readonly id: string;
  readonly userId: string;
  readonly participantId: string | null;
  readonly openedAt: Instant;
  readonly openedBy: string;
  readonly card: CrisisCard;
  readonly record: DisclosureRecord;
  readonly version: number;
  readonly closed: ClosingView | null;
}

export interface DisclosureRecord {
  readonly recipient: string;
  readonly affiliation: string;
  readonly discloser: string;
  readonly disclosedAt: Instant | null;
  readonly nature: string;
  readonly disclosed: string;
}

export interface GuestAnswerRequest {
  readonly agrees: boolean;
  readonly version: number;
}

export interface GuestForClient {
  readonly id: string;
  readonly role: GuestRole;
  readonly givenName: string;
  readonly from: Instant;
  readonly until: Instant;
  readonly agrees: boolean | null;
  readonly version: number;
  readonly text: string;
}

export interface GuestForFacilitator {
  readonly id: string;
  readonly role: GuestRole;
  readonly givenName: string;
  readonly from: Instant;
  readonly until: Instant;
  readonly agrees: boolean | null;
  readonly answers: readonly ClientAnswer[];
}

export interface Interval {
  readonly from: Instant;
  readonly to: Instant | null;
}

export interface InvitationRequest {
  readonly email: string;
  readonly givenName: string;
  readonly role: string;
  readonly from: Instant;
  readonly until: Instant;
}

export interface Me {
  readonly id: string;
  readonly givenName: string;
  readonly legalName: string;
  readonly roles: readonly Role[];
  readonly demo: boolean;
}

export interface NewAddendum {
  readonly text: string;
}

export interface NewCorrection {
  readonly minutes: number;
  readonly reason: string;
}

export interface NoteAuthor {
  readonly userId: string;
  readonly name: string;
}

export interface NoteFormat {
  readonly id: string;
  readonly name: string;
  readonly kind: NoteKind;
  readonly sections: readonly NoteSection[];
}

export interface NoteRevision {
  readonly format: string;
  readonly content: { [index: string]: string };
}

export interface NoteSection {
  readonly key: string;
  readonly title: string;
  readonly hint: string;
}

export interface NoteSubject {
  readonly userId: string;
  readonly legalName: string;
  readonly groupName: string;
}

export interface NoteView {
  readonly id: string;
  readonly kind: NoteKind;
  readonly client: NoteSubject | null;
  readonly format: string;
  readonly content: { [index: string]: string };
  readonly state: NoteState;
  readonly version: number;
  readonly author: NoteAuthor | null;
  readonly revisedAt: Instant | null;
  readonly signatures: readonly SignatureView[];
  readonly addenda: readonly AddendumView[];
  readonly warnings: readonly string[];
}

export interface OwedRecords {
  readonly sessionId: string;
  readonly title: string;
  readonly startsAt: Instant;
  readonly zone: string;
  readonly records: number;
}

export interface PersonHere {
  readonly userId: string;
  readonly legalName: string;
  readonly inRoom: boolean;
  readonly suspension: SuspensionView | null;
}

export interface PlaceChoice {
  readonly code: string;
  readonly label: string;
}

export interface PrivateNoteText {
  readonly content: string;
  readonly version: number;
}

export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  readonly facts: { [index: string]: any };
}

export interface SessionNotes {
  readonly sessionId: string;
  readonly title: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly dueAt: Instant;
  readonly zone: string;
  readonly formats: readonly NoteFormat[];
  readonly notes: readonly NoteView[];
}

export interface SignatureView {
  readonly name: string;
  readonly credentials: string;
  readonly at: Instant;
  readonly kind: NoteSignatureKind;
}

export interface SuspensionRequest {
  readonly reason: string;
}

export interface SuspensionView {
  readonly at: Instant;
  readonly byName: string;
  readonly reason: string | null;
}

export interface TicketRequest {
  readonly takeOver: boolean;
}

export interface TicketResponse {
  readonly ticket: string;
  readonly socket: string;
  readonly expiresAt: Instant;
}

export interface TonightSession {
  readonly sessionId: string;
  readonly title: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly doorsOpenAt: Instant;
  readonly zone: string;
  readonly facilitatorGivenName: string;
  readonly role: SessionRole;
  readonly groupName: string;
  readonly phase: SessionDetailsPhase;
  readonly agreement: AgreementView | null;
  readonly arrived: boolean;
  readonly places: readonly PlaceChoice[];
  readonly until: Instant | null;
  readonly guests: readonly GuestForClient[];
}

export interface WaitingPerson {
  readonly participantId: string;
  readonly userId: string;
  readonly legalName: string;
  readonly groupName: string;
  readonly waitingSince: Instant;
  readonly place: number;
  readonly role: SessionRole;
  readonly late: boolean;
  readonly arrival: ArrivalView | null;
}
