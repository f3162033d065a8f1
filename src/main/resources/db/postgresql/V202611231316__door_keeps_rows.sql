create or replace function keep_row() returns trigger language plpgsql as $$
begin
  raise exception '% keeps this row: it is signed or append-only', tg_table_name using errcode = '23001';
end
$$;
create trigger removal_keeps before update or delete on removal for each row execute function keep_row();
create trigger removal_is_not_emptied before truncate on removal for each statement execute function keep_row();
create trigger turned_away_keeps before update or delete on turned_away for each row execute function keep_row();
create trigger turned_away_is_not_emptied before truncate on turned_away for each statement execute function keep_row();
