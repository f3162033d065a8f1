create trigger audit_event_keeps before update or delete on audit_event for each row execute function keep_row();
create trigger audit_event_is_not_emptied before truncate on audit_event for each statement execute function keep_row();
