package health.vesper.attendance;

import health.vesper.platform.EncryptedText;
import health.vesper.platform.OneTrip;
import health.vesper.platform.OneTrip.About;
import health.vesper.platform.OneTrip.Column;
import health.vesper.platform.OneTrip.Kind;
import health.vesper.platform.SharedTrip;
import health.vesper.platform.TextCipher;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/** The table of what rooms remember, written for many rooms at once; each row is replaced whole. */
@ApplicationScoped
public class MemoryShelf {
  private static final Column<Sealed> SESSION =
      new Column<>("session_id", Kind.UUID, Sealed::session);

  private static final List<Column<Sealed>> ROW =
      List.of(
          SESSION,
          new Column<>("state", Kind.TEXT, row -> row.state().ciphertext()),
          new Column<>("at", Kind.MOMENT, Sealed::at));

  private static final About<Sealed> FORGET =
      new About<>(
          "delete from room_memory where session_id in (select s.id from "
              + OneTrip.asked(List.of(SESSION))
              + " join session s on s.id = asked.session_id where s.ended_at is not null)",
          List.of(SESSION));

  private static final About<Sealed> REPLACE =
      new About<>(
          "merge into room_memory m using (select asked.session_id, asked.state, asked.at from "
              + OneTrip.asked(ROW)
              + " where not exists (select 1 from session s"
              + " where s.id = asked.session_id and s.ended_at is not null)) as fresh"
              + " on m.session_id = fresh.session_id"
              + " when matched then update set state = fresh.state, at = fresh.at"
              + " when not matched then insert (session_id, state, at)"
              + " values (fresh.session_id, fresh.state, fresh.at)",
          ROW);

  @Inject private SharedTrip tables;
  @Inject private Clock clock;

  /** What one room remembers now. */
  record Memory(UUID session, String state) {}

  private record Sealed(UUID session, EncryptedText state, Instant at) {}

  /**
   * Keeps these; a room whose session is over is forgotten instead. Of a room that is there twice
   * the last counts.
   */
  void put(List<Memory> memories) {
    var at = clock.instant();
    var cipher = TextCipher.ofServer();
    var newest = new LinkedHashMap<UUID, Sealed>();
    memories.forEach(
        m ->
            newest.put(
                m.session(),
                new Sealed(
                    m.session(),
                    cipher.encrypt(m.state(), StoredRoomSnapshot.at(m.session())),
                    at)));
    var rows = List.copyOf(newest.values());
    tables.add(trip -> trip.forAll(FORGET, rows).forAll(REPLACE, rows));
  }
}
