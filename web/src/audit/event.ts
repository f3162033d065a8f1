/** One line of the trail: who did what to which record. It carries ids and names of staff, never the record's text. */
export interface AuditEvent {
  seq: number;
  at: string;
  actor: string | null;
  actorName: string | null;
  act: string;
  kind: string;
  record: string | null;
  session: string | null;
}

export interface AuditPage {
  events: AuditEvent[];
  intact: boolean;
}
