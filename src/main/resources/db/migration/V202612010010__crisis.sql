-- An emergency of one person, and its disclosure record (42 CFR 2.51(c)). What was disclosed to whom is encrypted. A
-- field that is not filled in is null, so that no record is closed with an empty field. An open crisis may change; a
-- closed one may not.
create table crisis (
  id uuid primary key,
  session_id uuid not null,
  user_id uuid not null,
  opened_by uuid not null,
  opened_at timestamp with time zone not null,
  recipient text,
  affiliation text,
  discloser text,
  disclosed_at timestamp with time zone,
  nature text,
  disclosed text,
  version integer not null,
  revised_by uuid,
  revised_at timestamp with time zone,
  outcome varchar(10),
  reason text,
  closed_by uuid,
  closed_at timestamp with time zone,
  constraint crisis_opens_once unique (session_id, user_id, opened_at),
  constraint crisis_outcome check (outcome is null or outcome in ('disclosed', 'none')),
  constraint crisis_closes_whole check (
    (closed_at is null and closed_by is null and outcome is null)
    or (closed_at is not null and closed_by is not null and outcome is not null)),
  constraint crisis_disclosure_without_a_blank check (
    outcome is null or outcome <> 'disclosed'
    or (recipient is not null and affiliation is not null and discloser is not null and disclosed_at is not null
      and nature is not null and disclosed is not null)),
  constraint crisis_without_disclosure_has_a_reason check (outcome is null or outcome <> 'none' or reason is not null)
);
create index crisis_of_session on crisis (session_id);
create index crisis_owed on crisis (closed_at);
grant select, insert, update on crisis to ${application};
create trigger crisis_keeps before update or delete on crisis for each row when (old.closed_at is not null) execute function keep_row();
create trigger crisis_is_not_emptied before truncate on crisis for each statement execute function keep_row();

-- Who has read whose crisis card and record. A page that reads them repeatedly gives one audit event only.
create table crisis_reading (
  crisis_id uuid not null references crisis (id),
  reader uuid not null,
  read_at timestamp with time zone not null,
  primary key (crisis_id, reader)
);
grant select, insert on crisis_reading to ${application};
