package health.vesper.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.vesper.harness.Tables;
import health.vesper.identity.RecordAct;
import health.vesper.identity.UserId;
import health.vesper.platform.KeyRotation;
import health.vesper.room.journal.DurableEvent;
import health.vesper.room.journal.Journal;
import health.vesper.room.journal.Journal.Written;
import health.vesper.room.protocol.PersonKey;
import health.vesper.room.protocol.RemovalTerm;
import health.vesper.room.protocol.RoomId;
import health.vesper.room.protocol.RoomRole;
import jakarta.annotation.Resource;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class AuditTrailIT {
  private static final Instant NOW = Instant.parse("2026-11-23T21:10:00.123456789Z");

  @Inject Event<RecordAct> acts;
  @Inject AuditTrail trail;
  @Inject AuditCheck check;
  @Inject RoomAuditWriter roomTrail;
  @Inject Journal journal;
  @Inject UserTransaction transaction;

  @Resource(lookup = "java:jboss/datasources/VesperDS")
  DataSource database;

  private final UUID session = UUID.randomUUID();
  private final UserId fia = new UserId(UUID.randomUUID());

  @Test
  void many_writers_at_once_make_one_chain() throws Exception {
    var start = new CountDownLatch(1);
    var people = Executors.newFixedThreadPool(8);
    try {
      var written = new ArrayList<Future<?>>();
      for (int i = 0; i < 40; i++) {
        var record = "r-" + i;
        written.add(
            people.submit(
                () -> {
                  start.await();
                  acts.fire(act(record));
                  return null;
                }));
      }
      start.countDown();
      for (var one : written) {
        one.get();
      }
    } finally {
      people.shutdownNow();
    }
    assertThat(trail.lines(session, Long.MAX_VALUE, 100))
        .hasSize(40)
        .extracting(AuditLine::record)
        .doesNotHaveDuplicates();
    assertThat(check.intact()).isTrue();
  }

  @Test
  void an_action_that_did_not_happen_leaves_no_audit_event() throws Exception {
    transaction.begin();
    acts.fire(act("r-1"));
    transaction.rollback();
    assertThat(trail.lines(session, Long.MAX_VALUE, 100)).isEmpty();
    assertThat(check.intact()).isTrue();
  }

  @Test
  void an_event_of_a_room_is_written_once_and_without_its_reason() {
    var max = new PersonKey(UUID.randomUUID().toString());
    var removed =
        new DurableEvent.Removed(
            max, new PersonKey(fia.toString()), "shouted at Ida", RemovalTerm.SESSION, NOW);
    roomTrail.observed(new RoomId(session), removed);
    roomTrail.observed(new RoomId(session), removed);
    assertThat(trail.lines(session, Long.MAX_VALUE, 100))
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.act()).isEqualTo("remove");
              assertThat(line.record()).isEqualTo(max.value());
              assertThat(line.toString()).doesNotContain("Ida");
            });
  }

  @Test
  void an_admission_after_another_action_is_the_next_event_of_the_same_chain() throws Exception {
    acts.fire(act("r-1"));
    assertThat(check.intact()).isTrue();
    var max = new PersonKey(UUID.randomUUID().toString());
    var report = new CompletableFuture<Written>();
    journal.write(
        new RoomId(session),
        List.of(new DurableEvent.Admitted(max, RoomRole.FACILITATOR, 0, 12, max, NOW)),
        true,
        report::complete);
    assertThat(report.get(30, TimeUnit.SECONDS)).isEqualTo(new Written(1, null));
    assertThat(trail.lines(session, Long.MAX_VALUE, 100))
        .extracting(AuditLine::record)
        .containsExactly(max.value(), "r-1");
    assertThat(check.intact()).isTrue();
  }

  @Test
  void the_trail_verifies_over_a_rotation_of_the_keys() {
    acts.fire(act("r-1"));
    KeyRotation.during(
        rotated -> {
          acts.fire(act("r-2"));
          assertThat(check.intact()).isTrue();
        });
    acts.fire(act("r-3"));
    assertThat(check.intact()).isTrue();
  }

  @Test
  void the_trail_is_read_in_pages_from_the_newest_event() {
    for (int i = 0; i < 3; i++) {
      acts.fire(act("r-" + i));
    }
    var first = trail.lines(session, Long.MAX_VALUE, 2);
    assertThat(first).extracting(AuditLine::record).containsExactly("r-2", "r-1");
    assertThat(trail.lines(session, first.get(1).seq(), 2))
        .extracting(AuditLine::record)
        .containsExactly("r-0");
  }

  @Test
  void the_database_refuses_to_change_or_delete_an_event() {
    acts.fire(act("r-1"));
    refused("update audit_event set act = 'nothing' where session_id = ?");
    refused("delete from audit_event where session_id = ?");
  }

  private RecordAct act(String record) {
    return new RecordAct(fia, "open", "progress-note", record, session, NOW);
  }

  private void refused(String sql) {
    assertThatThrownBy(
            () -> {
              try (var connection = Tables.owner();
                  var statement = connection.prepareStatement(sql)) {
                statement.setObject(1, session);
                statement.executeUpdate();
              }
            })
        .isInstanceOf(SQLException.class)
        .hasStackTraceContaining("keeps this row");
  }
}
