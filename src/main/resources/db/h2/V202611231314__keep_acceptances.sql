create trigger keep_agreement_acceptance before update, delete on agreement_acceptance for each row call 'health.vesper.platform.KeepRow';
create trigger keep_agreement before update, delete on agreement for each row call 'health.vesper.platform.KeepRow';
