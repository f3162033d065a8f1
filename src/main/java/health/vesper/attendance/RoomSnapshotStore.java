package health.vesper.attendance;

import health.vesper.platform.ConnectionLoss;
import health.vesper.room.protocol.RoomId;
import health.vesper.room.snapshot.RoomMemory;
import health.vesper.room.snapshot.RoomSnapshot;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Stores snapshots of live rooms, so that they go on after a crash. Changed rooms are collected and
 * written by a timer, several in one transaction; of one room only the newest snapshot is written.
 *
 * <p>Threads: any.
 */
@ApplicationScoped
public class RoomSnapshotStore implements RoomMemory {
  private static final System.Logger LOG = System.getLogger(RoomSnapshotStore.class.getName());
  private static final long INTERVAL_MILLIS = 100;

  /** More at once would keep both processors from everybody who comes in at that moment. */
  private static final int MOST_ROOMS = 16;

  @Inject private RoomSnapshots snapshots;
  @Inject private ScheduledExecutorService timer;

  private final Map<RoomId, Changed> changed = new LinkedHashMap<>();
  private Future<?> flushes;

  /** A room's newest snapshot, and who hears whether it could be stored. */
  private record Changed(RoomId room, RoomSnapshot state, List<Consumer<RuntimeException>> report) {
    void report(RuntimeException why) {
      report.forEach(one -> one.accept(why));
    }
  }

  @PostConstruct
  void start() {
    flushes =
        timer.scheduleWithFixedDelay(
            this::flush, INTERVAL_MILLIS, INTERVAL_MILLIS, TimeUnit.MILLISECONDS);
  }

  @PreDestroy
  void stop() {
    flushes.cancel(false);
  }

  @Override
  public Optional<RoomSnapshot> recall(RoomId room) {
    return snapshots.find(room.value()).map(RoomSnapshotJson::read);
  }

  @Override
  public synchronized void remember(
      RoomId room, RoomSnapshot state, Consumer<RuntimeException> report) {
    var before = changed.get(room);
    var reports = new ArrayList<>(before == null ? List.of() : before.report());
    reports.add(report);
    changed.put(room, new Changed(room, state, reports));
  }

  /** A failure must not end the timer's repetition. */
  private void flush() {
    try {
      var batch = next();
      if (!batch.isEmpty()) {
        var why = write(batch);
        batch.forEach(room -> room.report(why));
      }
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "Reporting the storing of room snapshots failed", e);
    }
  }

  /** Null when all of them are stored, or why none is. */
  private RuntimeException write(List<Changed> batch) {
    try {
      var states = new LinkedHashMap<UUID, String>();
      batch.forEach(room -> states.put(room.room().value(), RoomSnapshotJson.write(room.state())));
      return ConnectionLoss.retried(
          () -> {
            snapshots.put(states);
            return null;
          });
    } catch (RuntimeException e) {
      return e;
    }
  }

  private synchronized List<Changed> next() {
    var batch = changed.values().stream().limit(MOST_ROOMS).toList();
    batch.forEach(room -> changed.remove(room.room()));
    return batch;
  }
}
