create trigger audit_event_keeps before update, delete on audit_event for each row call 'health.vesper.platform.KeepRow';
