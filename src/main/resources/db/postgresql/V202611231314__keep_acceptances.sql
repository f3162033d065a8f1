create function keep_agreement() returns trigger language plpgsql as $$
begin
  raise exception '% keeps this row: it is append-only', tg_table_name using errcode = '23001';
end
$$;
create trigger keep_agreement_acceptance before update or delete on agreement_acceptance for each row execute function keep_agreement();
create trigger keep_agreement before update or delete on agreement for each row execute function keep_agreement();
