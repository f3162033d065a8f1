-- A correction stands beside what was measured; the original stays.
create table attendance_correction (
  id uuid primary key,
  session_id uuid not null,
  user_id uuid not null,
  minutes integer not null check (minutes >= 0),
  reason text not null,
  by_id uuid not null,
  by_name varchar(200) not null,
  at timestamp with time zone not null
);
create index correction_of_session on attendance_correction (session_id);

-- Somebody vouched for the sheet as it was; the fingerprint tells whether it still is.
create table attendance_attestation (
  id uuid primary key,
  session_id uuid not null,
  by_id uuid not null,
  by_name varchar(200) not null,
  fingerprint varchar(64) not null,
  at timestamp with time zone not null
);
create index attestation_of_session on attendance_attestation (session_id);
