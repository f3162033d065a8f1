package health.vesper.room;

import health.vesper.room.protocol.ParticipantStatus;
import health.vesper.room.protocol.ParticipantView;
import health.vesper.room.protocol.PersonKey;
import health.vesper.room.protocol.RoomCommand;
import health.vesper.room.protocol.RoomId;
import health.vesper.room.protocol.RoomPlan;
import health.vesper.room.protocol.WaitingParticipant;
import health.vesper.room.snapshot.RoomSnapshot;
import health.vesper.room.snapshot.SupportSnapshot;
import java.time.Instant;
import java.util.List;

/**
 * The live side of one session: pure rules without threads, clock, input or output. It takes one
 * command at a time and returns what came of it; {@link health.vesper.room.mailbox.RoomMailbox}
 * calls it from one thread at a time.
 *
 * <p>It opens when the first person connects, survives drops, second devices and restarts, and ends
 * when a facilitator ends the session or nobody attends it. After that nobody is admitted.
 */
public final class Room implements RoomQueries {
  private final RoomId id;
  private final RoomModel model;

  private Room(RoomId id, RoomModel model) {
    this.id = id;
    this.model = model;
  }

  /** A room in which nobody has been yet. */
  public static Room open(RoomId id, RoomPlan plan) {
    return new Room(id, new RoomModel(plan));
  }

  /**
   * A room after a restart. Everybody who had a seat or waited is away, and may come back within
   * the reconnect window plus half a minute for the restart.
   */
  public static Room restored(RoomId id, RoomPlan plan, RoomSnapshot snapshot, Instant now) {
    return new Room(id, SnapshotMapper.rebuilt(plan, snapshot, now));
  }

  public RoomId id() {
    return id;
  }

  /** Handles one command. A command that is not allowed is refused with an event. */
  public CommandOutcome handle(RoomCommand command, Instant now) {
    var context = new CommandContext(model.admitted, now);
    if (command instanceof RoomCommand.Posted posted) {
      handle(posted, context);
    } else if (command instanceof RoomCommand.Connect connect) {
      new ConnectionCommands(model, context).connect(connect);
    } else if (command instanceof RoomCommand.SystemCommand system) {
      system.accept(new SystemCommands(model, context));
    }
    if (context.changed()) {
      model.settle(context);
    }
    return context.outcome();
  }

  /** A command over a connection that was replaced or closed is ignored. */
  private void handle(RoomCommand.Posted posted, CommandContext context) {
    var sender = model.participants.on(posted.by());
    if (sender != null) {
      posted.command().accept(new ParticipantCommands(model, context, sender));
    }
  }

  /** What must survive a restart. */
  public RoomSnapshot snapshot() {
    return SnapshotMapper.of(model);
  }

  @Override
  public ParticipantStatus standing(PersonKey person) {
    var participant = model.participants.of(person);
    return new ParticipantStatus(
        model.ended,
        model.removed.contains(person),
        model.locked,
        participant != null && !participant.isGone(),
        participant != null && participant.connected(),
        model.seats.clients());
  }

  @Override
  public List<WaitingParticipant> waiting() {
    return model.waitingRoom.connected();
  }

  @Override
  public List<ParticipantView> participants() {
    return model.admitted.inOrder().stream().map(model.views::of).toList();
  }

  @Override
  public List<PersonKey> present() {
    return model.admitted.inOrder().stream()
        .filter(Participant::isPresent)
        .map(Participant::key)
        .toList();
  }

  @Override
  public List<SupportSnapshot.OpenCrisis> openCrises() {
    return model.crises.snapshot();
  }

  @Override
  public boolean empty() {
    return model.participants.those(p -> !p.isGone() || p.isBeingAdmitted()).isEmpty();
  }

  @Override
  public boolean ended() {
    return model.ended;
  }

  @Override
  public long droppedRelays() {
    return model.droppedRelays;
  }
}
