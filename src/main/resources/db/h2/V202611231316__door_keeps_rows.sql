create trigger removal_keeps before update, delete on removal for each row call 'health.vesper.platform.KeepRow';
create trigger turned_away_keeps before update, delete on turned_away for each row call 'health.vesper.platform.KeepRow';
