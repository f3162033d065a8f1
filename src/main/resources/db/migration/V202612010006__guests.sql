-- Invites a guest to a part of one session. The guest's name and address are encrypted; the fingerprint finds the
-- invitation when a person signs in with that address. open_now is true or null, so that a unique key can enforce "one
-- open invitation for each address and session".
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
grant select, insert, update on guest_invitation to ${application};

-- A client's answer about a guest, with the text that the client read. A new answer is a new row; the newest counts.
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
grant select, insert on guest_answer to ${application};
create trigger guest_answer_keeps before update or delete on guest_answer for each row execute function keep_row();
create trigger guest_answer_is_not_emptied before truncate on guest_answer for each statement execute function keep_row();
