package health.vesper.attendance;

import health.vesper.platform.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/** The table of what rooms remember, written for many rooms at once; each row is replaced whole. */
@ApplicationScoped
public class MemoryShelf {
  private static final String REPLACE =
      "update room_memory set state = ?, at = ? where session_id = ?";
  private static final String BEGIN =
      "insert into room_memory (state, at, session_id) values (?, ?, ?)";

  @PersistenceContext private EntityManager em;
  @Inject private Clock clock;

  /** What one room remembers now. */
  record Memory(UUID session, String state) {}

  /** Keeps these; a room whose session is over is forgotten instead. */
  @Transactional
  void put(List<Memory> memories) {
    var over = over(memories);
    if (!over.isEmpty()) {
      em.createNativeQuery("delete from room_memory where session_id = any(?1)")
          .setParameter(1, over.toArray(UUID[]::new))
          .executeUpdate();
    }
    var kept = memories.stream().filter(m -> !over.contains(m.session())).toList();
    if (!kept.isEmpty()) {
      em.unwrap(Session.class).doWork(connection -> put(connection, kept));
    }
  }

  private Set<UUID> over(List<Memory> memories) {
    return new HashSet<>(
        em.unwrap(Session.class)
            .createNativeQuery(
                "select id from session where id = any(?1) and ended_at is not null", UUID.class)
            .setParameter(1, memories.stream().map(Memory::session).toArray(UUID[]::new))
            .getResultList());
  }

  private void put(Connection connection, List<Memory> memories) throws SQLException {
    var at = clock.instant().atOffset(ZoneOffset.UTC);
    var first = new ArrayList<Memory>();
    try (var statement = connection.prepareStatement(REPLACE)) {
      var counts = all(statement, memories, at);
      for (int i = 0; i < counts.length; i++) {
        if (counts[i] == 0) {
          first.add(memories.get(i));
        }
      }
    }
    if (!first.isEmpty()) {
      try (var statement = connection.prepareStatement(BEGIN)) {
        var unused = all(statement, first, at);
      }
    }
  }

  private static int[] all(PreparedStatement statement, List<Memory> memories, OffsetDateTime at)
      throws SQLException {
    for (var memory : memories) {
      statement.setString(1, Vault.ofServer().seal(memory.state()));
      statement.setObject(2, at);
      statement.setObject(3, memory.session());
      statement.addBatch();
    }
    return statement.executeBatch();
  }
}
