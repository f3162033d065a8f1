-- Who did what to which record: ids and words, never names or clinical text. Each row seals the one before.
create table audit_event (
  seq bigint primary key,
  at timestamp with time zone not null,
  actor uuid,
  act varchar(60) not null,
  kind varchar(60) not null,
  record varchar(100),
  session_id uuid,
  previous_hash varchar(64) not null,
  hash varchar(64) not null
);
create index audit_of_session on audit_event (session_id, seq);

-- The end of the chain; locked by whoever appends.
create table audit_head (
  id integer primary key check (id = 1),
  seq bigint not null,
  hash varchar(64) not null
);
insert into audit_head (id, seq, hash) values (1, 0, '');
