-- A clinical note. The subject is the client for a progress note and the session for a group note. The content is
-- encrypted. A draft may change; a signed note may not.
create table note (
  id uuid primary key,
  session_id uuid not null,
  kind varchar(20) not null check (kind in ('group', 'progress')),
  subject uuid not null,
  format varchar(20) not null,
  content text,
  version integer not null,
  author uuid,
  author_name varchar(200),
  revised_at timestamp with time zone,
  signed_at timestamp with time zone,
  needs_co_signature boolean not null,
  constraint one_note_per_subject unique (session_id, kind, subject)
);
grant select, insert, update on note to ${application};
create trigger note_keeps before update or delete on note for each row when (old.signed_at is not null) execute function keep_row();
create trigger note_is_not_emptied before truncate on note for each statement execute function keep_row();

create table note_signature (
  id uuid primary key,
  note_id uuid not null references note (id),
  kind varchar(20) not null check (kind in ('signature', 'co-signature')),
  user_id uuid not null,
  name varchar(200) not null,
  credentials varchar(100) not null,
  fingerprint varchar(64) not null,
  at timestamp with time zone not null,
  constraint signed_once unique (note_id, kind)
);
grant select, insert on note_signature to ${application};
create trigger note_signature_keeps before update or delete on note_signature for each row execute function keep_row();
create trigger note_signature_is_not_emptied before truncate on note_signature for each statement execute function keep_row();

create table note_addendum (
  id uuid primary key,
  note_id uuid not null references note (id),
  text text not null,
  user_id uuid not null,
  name varchar(200) not null,
  credentials varchar(100) not null,
  at timestamp with time zone not null
);
create index addenda_of_note on note_addendum (note_id);
grant select, insert on note_addendum to ${application};
create trigger note_addendum_keeps before update or delete on note_addendum for each row execute function keep_row();
create trigger note_addendum_is_not_emptied before truncate on note_addendum for each statement execute function keep_row();

-- Private notes of the author. They have a table of their own, only the author reads them, and no export has them.
create table private_note (
  id uuid primary key,
  session_id uuid not null,
  author uuid not null,
  content text not null,
  version integer not null,
  revised_at timestamp with time zone not null,
  constraint one_private_note unique (session_id, author)
);
grant select, insert, update on private_note to ${application};
