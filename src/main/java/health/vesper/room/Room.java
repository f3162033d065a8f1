package health.vesper.room;

import health.vesper.room.mailbox.RoomMailbox;
import health.vesper.room.protocol.ModerationCommand;
import health.vesper.room.protocol.ParticipantCommand;
import health.vesper.room.protocol.ParticipantStatus;
import health.vesper.room.protocol.ParticipantView;
import health.vesper.room.protocol.PersonKey;
import health.vesper.room.protocol.Refusal;
import health.vesper.room.protocol.RoomCommand;
import health.vesper.room.protocol.RoomId;
import health.vesper.room.protocol.RoomPlan;
import health.vesper.room.protocol.SessionFlowCommand;
import health.vesper.room.protocol.SupportCommand;
import health.vesper.room.protocol.WaitingParticipant;
import health.vesper.room.snapshot.RoomSnapshot;
import health.vesper.room.snapshot.SupportSnapshot;
import java.time.Instant;
import java.util.List;

/**
 * The live side of one session: pure rules, no threads, no clock, no input or output. One command
 * in, what came of it out; {@link RoomMailbox} sees to it that commands come one at a time.
 *
 * <p>Opens when the first person comes, lives over drops, second devices and crashes, and ends when
 * a facilitator ends the session: after that nobody comes in again.
 */
public final class Room implements RoomQueries {
  private final RoomId id;
  private final RoomModel group;

  private Room(RoomId id, RoomModel group) {
    this.id = id;
    this.group = group;
  }

  /** A room that nobody has been in yet. */
  public static Room open(RoomId id, RoomPlan plan) {
    return new Room(id, new RoomModel(plan));
  }

  /**
   * A room after a crash: everybody who had a seat or a place in the queue is away and may come
   * back until the hold, and half a minute for the restart, are over.
   */
  public static Room restored(RoomId id, RoomPlan plan, RoomSnapshot state, Instant now) {
    return new Room(id, SnapshotMapper.rebuilt(plan, state, now));
  }

  public RoomId id() {
    return id;
  }

  /** Does what is asked, or says why not; never throws for what a person may ask. */
  public CommandOutcome handle(RoomCommand command, Instant now) {
    var turn = new CommandContext(group.circle, now);
    if (command instanceof RoomCommand.FromHouse fromHouse) {
      fromHouse.accept(new SystemCommands(group, turn));
    } else if (command instanceof RoomCommand.Connect connect) {
      new ConnectionCommands(group, turn).connect(connect);
    } else if (command instanceof RoomCommand.FromPeer fromPeer) {
      hear(fromPeer, turn);
    }
    if (turn.changed()) {
      group.settle(turn);
    }
    return turn.outcome();
  }

  /** What comes over a connection that was replaced or closed is nobody's word any more. */
  private void hear(RoomCommand.FromPeer command, CommandContext turn) {
    var who = group.people.on(command.by());
    if (who == null) {
      return;
    }
    if (command instanceof ParticipantCommand spoken) {
      spoken.accept(new ParticipantCommands(group, turn, who));
    } else if (command instanceof RoomCommand.FromStaff asked) {
      preside(asked, turn, who);
    }
  }

  private void preside(RoomCommand.FromStaff command, CommandContext turn, Participant who) {
    if (!who.moderates()) {
      turn.refuse(who, command, Refusal.NOT_ALLOWED);
      group.offences.commit(turn, who, command.word());
    } else if (!who.isInside()) {
      turn.refuse(who, command, Refusal.WAITING);
    } else {
      preside(
          command,
          new ModerationCommands(group, turn, who),
          new SessionFlowCommands(group, turn, who),
          new StepOutCommands(group, turn, who));
    }
  }

  private static void preside(
      RoomCommand.FromStaff command,
      ModerationCommand.Moderator chair,
      SessionFlowCommand.Helm helm,
      SupportCommand.Helper aside) {
    if (command instanceof ModerationCommand moderation) {
      moderation.accept(chair);
    } else if (command instanceof SessionFlowCommand steering) {
      steering.accept(helm);
    } else if (command instanceof SupportCommand helping) {
      helping.accept(aside);
    }
  }

  /** What must still be known after a crash. */
  public RoomSnapshot state() {
    return SnapshotMapper.of(group);
  }

  @Override
  public ParticipantStatus standing(PersonKey person) {
    var who = group.people.of(person);
    return new ParticipantStatus(
        group.ended,
        group.removed.contains(person),
        group.locked,
        who != null && !who.isGone(),
        who != null && who.connected(),
        group.seats.clients());
  }

  @Override
  public List<WaitingParticipant> waiting() {
    return group.line.waiters();
  }

  @Override
  public List<ParticipantView> participants() {
    return group.circle.inOrder().stream().map(group.sight::of).toList();
  }

  @Override
  public List<PersonKey> present() {
    return group.circle.inOrder().stream()
        .filter(Participant::isPresent)
        .map(Participant::key)
        .toList();
  }

  @Override
  public List<SupportSnapshot.Pin> pins() {
    return group.crises.pins();
  }

  @Override
  public boolean empty() {
    return group.people.those(who -> !who.isGone() || who.isBeingAdmitted()).isEmpty();
  }

  @Override
  public boolean ended() {
    return group.ended;
  }

  @Override
  public long droppedRelays() {
    return group.droppedRelays;
  }
}
