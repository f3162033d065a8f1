-- Somebody from outside the group may come for a part of one evening. Who they are is sealed; the print finds the
-- invitation again when somebody signs in whose address that is. Open is true or nothing, so that "one open invitation
-- per address and evening" is a unique key on both databases.
create table guest_invitation (
  id uuid primary key,
  session_id uuid not null references session (id),
  role varchar(20) not null check (role in ('interpreter', 'captioner', 'family')),
  given_name text not null,
  email text not null,
  email_print varchar(64) not null,
  guest_id uuid,
  begins_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  invited_by uuid not null,
  invited_at timestamp with time zone not null,
  withdrawn_by uuid,
  withdrawn_at timestamp with time zone,
  open_now boolean,
  constraint guest_invited_once unique (session_id, email_print, open_now),
  constraint guest_time_box check (ends_at > begins_at),
  constraint guest_withdrawn_by_somebody check ((withdrawn_by is null) = (withdrawn_at is null))
);
create index guest_invitation_by_guest on guest_invitation (guest_id);
create index guest_invitation_by_print on guest_invitation (email_print);

-- What a client answered about a guest, under the words they read. A new answer is a new row; the newest counts.
create table guest_answer (
  id uuid primary key,
  invitation_id uuid not null references guest_invitation (id),
  user_id uuid not null,
  agrees boolean not null,
  wording_version integer not null,
  wording text not null,
  answered_at timestamp with time zone not null,
  constraint guest_answered_once_at_a_time unique (invitation_id, user_id, answered_at)
);
