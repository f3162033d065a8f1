create table agreement (
  id uuid primary key,
  program_id uuid not null references program (id),
  version integer not null check (version > 0),
  title varchar(120) not null,
  text text not null,
  published_at timestamp with time zone not null,
  unique (program_id, version)
);

create table agreement_acceptance (
  id uuid primary key,
  agreement_id uuid not null references agreement (id),
  user_id uuid not null,
  accepted_at timestamp with time zone not null,
  unique (agreement_id, user_id)
);
