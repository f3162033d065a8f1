create or replace function keep_row() returns trigger language plpgsql as $$
begin
  raise exception '% keeps this row: it is signed or append-only', tg_table_name using errcode = '23001';
end
$$;
create trigger crisis_keeps before update or delete on crisis for each row when (old.closed_at is not null) execute function keep_row();
create trigger crisis_is_not_emptied before truncate on crisis for each statement execute function keep_row();
