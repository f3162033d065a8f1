create trigger crisis_keeps before update, delete on crisis for each row call 'health.vesper.platform.KeepRow';
