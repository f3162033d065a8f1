-- People as Keycloak last described them, so that a sheet or a signature can be read when they are not signed in.
create table person (
  user_id uuid primary key,
  given_name varchar(100) not null,
  family_name varchar(100) not null,
  email varchar(254),
  phone varchar(40),
  credentials varchar(60),
  updated_at timestamp with time zone not null
);
grant select, insert, update on person to ${application};

-- Who is kept out by Vesper itself, and why; the reason is encrypted. Lifted ones stay on record.
create table suspension (
  id uuid primary key,
  user_id uuid not null,
  reason text not null,
  suspended_by uuid not null,
  suspended_at timestamp with time zone not null,
  lifted_by uuid,
  lifted_at timestamp with time zone,
  constraint suspension_is_lifted_by_somebody check ((lifted_by is null) = (lifted_at is null))
);
create index suspension_of_person on suspension (user_id);
grant select, insert, update on suspension to ${application};

-- When somebody's access last ended: sign-ins from before are refused, over restarts too.
create table ended_access (
  user_id uuid primary key,
  sign_ins_before timestamp with time zone not null
);
grant select, insert, update on ended_access to ${application};
