package health.vesper.audit;

import health.vesper.identity.UserId;
import health.vesper.room.journal.DurableEvent;
import health.vesper.room.journal.JournalEntry;
import health.vesper.room.journal.RecordWriter;
import health.vesper.room.protocol.PersonKey;
import health.vesper.room.protocol.RoomId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Writes what happened in live rooms to the audit trail, without the reasons that people gave. */
@ApplicationScoped
public class RoomAuditWriter implements RecordWriter {
  @Inject private AuditTrail trail;

  /** The chain has one head, and it is also what a second attempt of a batch waits for. */
  @Override
  public void lock() {
    trail.lock();
  }

  @Override
  public void observed(RoomId room, DurableEvent event) {
    observed(List.of(new JournalEntry(room, event)));
  }

  @Override
  public void observed(List<JournalEntry> entries) {
    var lines =
        entries.stream().flatMap(entry -> line(entry.room(), entry.event()).stream()).toList();
    if (entries.stream().allMatch(JournalEntry::firstAttempt)) {
      trail.append(lines);
    } else {
      trail.appendMissing(lines);
    }
  }

  static Optional<AuditEntry> line(RoomId room, DurableEvent event) {
    if (event instanceof DurableEvent.Admitted e) {
      return line(room, event, e.by(), "admit", "participant", e.person().value());
    }
    if (event instanceof DurableEvent.Returned e) {
      return line(room, event, e.person(), "return", "participant", e.person().value());
    }
    if (event instanceof DurableEvent.Dropped e) {
      return line(room, event, e.person(), "drop", "participant", e.person().value());
    }
    if (event instanceof DurableEvent.Left e) {
      var act = e.how() == DurableEvent.Departure.NOT_ANNOUNCED ? "stay-out" : "leave";
      return line(room, event, e.person(), act, "participant", e.person().value());
    }
    if (event instanceof DurableEvent.TurnedAway e) {
      return line(room, event, e.by(), "turn-away", "participant", e.person().value());
    }
    if (event instanceof DurableEvent.Removed e) {
      return line(room, event, e.by(), "remove", "participant", e.person().value());
    }
    if (event instanceof DurableEvent.Moderated e) {
      return e.target() == null
          ? line(room, event, e.by(), e.act(), "room", room.value().toString())
          : line(room, event, e.by(), e.act(), "participant", e.target().value());
    }
    if (event instanceof DurableEvent.LeadPassed e) {
      return e.to() == null
          ? Optional.empty()
          : line(room, event, e.to(), "lead", "room", room.value().toString());
    }
    if (event instanceof DurableEvent.SteppedOut e) {
      return line(room, event, e.by(), "step-out", "participant", e.person().value());
    }
    if (event instanceof DurableEvent.CameBack e) {
      return line(room, event, e.person(), "come-back", "participant", e.person().value());
    }
    if (event instanceof DurableEvent.CrisisOpened e) {
      return line(room, event, e.by(), "open-crisis", "participant", e.person().value());
    }
    if (event instanceof DurableEvent.PutOut e) {
      return line(room, event, null, "put-out", "participant", e.person().value());
    }
    if (event instanceof DurableEvent.Forbidden e) {
      var command = e.times() == 1 ? e.command() : e.command() + " x " + e.times();
      return line(room, event, e.by(), "forbidden", "command", command);
    }
    if (event instanceof DurableEvent.Ended e) {
      return line(room, event, e.by(), "end", "room", room.value().toString());
    }
    return Optional.empty();
  }

  private static Optional<AuditEntry> line(
      RoomId room, DurableEvent event, PersonKey by, String act, String kind, String record) {
    var actor = by == null ? null : UserId.of(by.value());
    return Optional.of(new AuditEntry(event.at(), actor, act, kind, record, room.value()));
  }
}
