package health.vesper.attendance;

import health.vesper.room.protocol.RoomId;
import health.vesper.schedule.GroupId;
import health.vesper.schedule.Program;
import health.vesper.schedule.ProgramId;
import health.vesper.schedule.Rules;
import health.vesper.schedule.Session;
import health.vesper.schedule.SessionId;
import health.vesper.schedule.TherapyGroup;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

/** A session that belongs to one test. */
final class AttendanceSession {
  private AttendanceSession() {}

  /** The session of a group with so many seats, three hours long. */
  static RoomId of(int seats, Instant from, EntityManager em, UserTransaction transaction)
      throws Exception {
    var zone = ZoneId.of("America/New_York");
    var program = new ProgramId(UUID.randomUUID());
    var group = new GroupId(UUID.randomUUID());
    var session = new SessionId(UUID.randomUUID());
    transaction.begin();
    em.persist(new Program(program, "Evenings", zone, Rules.usual()));
    em.persist(new TherapyGroup(group, program, "Monday group", seats));
    em.persist(new Session(session, group, from, from.plusSeconds(10_800), zone));
    transaction.commit();
    return new RoomId(session.value());
  }
}
