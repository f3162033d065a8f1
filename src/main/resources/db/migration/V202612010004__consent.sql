create table agreement (
  id uuid primary key,
  program_id uuid not null references program (id),
  version integer not null check (version > 0),
  title varchar(120) not null,
  text text not null,
  published_at timestamp with time zone not null,
  unique (program_id, version)
);
grant select, insert on agreement to ${application};
create trigger agreement_keeps before update or delete on agreement for each row execute function keep_row();
create trigger agreement_is_not_emptied before truncate on agreement for each statement execute function keep_row();

create table agreement_acceptance (
  id uuid primary key,
  agreement_id uuid not null references agreement (id),
  user_id uuid not null,
  accepted_at timestamp with time zone not null,
  unique (agreement_id, user_id)
);
grant select, insert on agreement_acceptance to ${application};
create trigger agreement_acceptance_keeps before update or delete on agreement_acceptance for each row execute function keep_row();
create trigger agreement_acceptance_is_not_emptied before truncate on agreement_acceptance for each statement execute function keep_row();
