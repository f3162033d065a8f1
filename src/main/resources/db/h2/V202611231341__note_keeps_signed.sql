create trigger note_keeps before update, delete on note for each row call 'health.vesper.platform.KeepRow';
create trigger note_signature_keeps before update, delete on note_signature for each row call 'health.vesper.platform.KeepRow';
create trigger note_addendum_keeps before update, delete on note_addendum for each row call 'health.vesper.platform.KeepRow';
