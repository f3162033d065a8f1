create trigger attendance_correction_keeps before update, delete on attendance_correction for each row call 'health.vesper.platform.KeepRow';
create trigger attendance_attestation_keeps before update, delete on attendance_attestation for each row call 'health.vesper.platform.KeepRow';
