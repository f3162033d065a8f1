package health.vesper.room.promises;

import health.vesper.attendance.RoomSnapshotJson;
import health.vesper.room.CommandOutcome;
import health.vesper.room.Room;
import health.vesper.room.TestRoom;
import health.vesper.room.journal.DurableEvent;
import health.vesper.room.protocol.ConnectionId;
import health.vesper.room.protocol.Delivery;
import health.vesper.room.protocol.GuestPass;
import health.vesper.room.protocol.ModerationCommand;
import health.vesper.room.protocol.ParticipantId;
import health.vesper.room.protocol.PersonKey;
import health.vesper.room.protocol.RoomCommand;
import health.vesper.room.protocol.RoomEvent;
import health.vesper.room.protocol.RoomId;
import health.vesper.room.protocol.RoomPlan;
import health.vesper.room.protocol.RoomRole;
import health.vesper.room.protocol.SupportEvent;
import health.vesper.room.snapshot.RoomSnapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A room in which anything may happen. It has two facilitators, six clients for three seats, a
 * captioner and a client's sister who is invited for a limited time. Every step is one command, a
 * crash, or the arrival of the group. The {@link Promise}s check every step.
 */
final class RandomSession {
  static final int CAPACITY = 3;
  static final int PEOPLE = 10;
  private static final int CAPTIONER = 8;
  private static final int SISTER = 9;
  private static final ConnectionId NOBODYS = new ConnectionId(new UUID(9, 9));
  private static final ParticipantId NOBODY = new ParticipantId(new UUID(7, 7));

  static final RoomPlan PLAN =
      new RoomPlan(
          CAPACITY,
          4,
          TestRoom.RECONNECT_WINDOW,
          TestRoom.UNATTENDED_LIMIT,
          TestRoom.LONGEST_BREAK,
          TestRoom.START,
          TestRoom.START.plus(TestRoom.RECONNECT_WINDOW));

  private Room room = Room.open(new RoomId(new UUID(0, 1)), PLAN);
  private Instant now = TestRoom.START;
  private final Map<Integer, ConnectionId> devices = new HashMap<>();
  private final KnownConnections connections = new KnownConnections();
  private final Deque<PersonKey> toWrite = new ArrayDeque<>();
  private final List<Promise> promises = Promise.all();
  private final List<ObservedStep> happened = new ArrayList<>();
  private int lines;

  /** Runs one step. An accepted connection is from then on the device of its person. */
  void run(RandomStep step) {
    happened.clear();
    step(step);
  }

  /**
   * Both facilitators connect and three clients are admitted. After this step many commands have an
   * effect.
   */
  void gather() {
    happened.clear();
    for (int who = 0; who < 5; who++) {
      step(new RandomStep(RoomCommand.Connect.class, who, who, false, 1));
    }
    step(new RandomStep(RoomCommand.AdmissionWritten.class, 0, 0, true, 1));
    step(new RandomStep(RoomCommand.AdmissionWritten.class, 0, 0, true, 1));
    step(new RandomStep(ModerationCommand.AdmitAll.class, 0, 0, true, 1));
    for (int let = 0; let < CAPACITY; let++) {
      step(new RandomStep(RoomCommand.AdmissionWritten.class, 0, 0, true, 1));
    }
  }

  private void step(RandomStep step) {
    now =
        now.plus(step.what().equals(RoomCommand.Tick.class) ? pause(step) : Duration.ofMillis(10));
    var command = RandomCommands.of(step, this);
    var before = room.snapshot();
    var views = room.participants();
    var outcome = room.handle(command, now);
    if (command instanceof RoomCommand.Connect connect && isAccepted(outcome)) {
      devices.put(step.who(), connect.by());
      connections.comes(connect);
    }
    for (var event : outcome.durable()) {
      if (event instanceof DurableEvent.Admitted admitted) {
        toWrite.add(admitted.person());
      }
    }
    happened.add(
        new ObservedStep(
            command,
            now,
            before,
            room.snapshot(),
            room.participants(),
            views,
            outcome,
            room,
            connections.now(),
            false));
  }

  /** The server is killed and starts again from its stored snapshot, as text. */
  void crash() {
    happened.clear();
    var before = room.snapshot();
    var views = room.participants();
    toWrite.clear();
    devices.clear();
    room =
        Room.restored(room.id(), PLAN, RoomSnapshotJson.read(RoomSnapshotJson.write(before)), now);
    var nothing = new CommandOutcome(List.of(), List.of(), false);
    happened.add(
        new ObservedStep(
            new RoomCommand.Tick(),
            now,
            before,
            room.snapshot(),
            room.participants(),
            views,
            nothing,
            room,
            connections.now(),
            true));
  }

  void check(int promise) {
    happened.forEach(promises.get(promise)::isKept);
  }

  private static Duration pause(RandomStep step) {
    return Duration.ofSeconds(step.on() ? step.number() : step.number() * 20L);
  }

  private static boolean isAccepted(CommandOutcome outcome) {
    return outcome.live().stream()
        .map(Delivery::event)
        .noneMatch(
            event ->
                event instanceof RoomEvent.EntryRefused || event instanceof SupportEvent.TimeOver);
  }

  /** Sometimes the schedule has changed the role of a person since the last connect. */
  RoomCommand.Connect comes(RandomStep step) {
    var late = step.number() % 7 == 0;
    var until = step.who() == SISTER ? now.plus(Duration.ofMinutes(step.number())) : null;
    return new RoomCommand.Connect(
        new ConnectionId(UUID.randomUUID()),
        key(step.who()),
        roleOf(step.who(), step.number() > 27),
        "Person\t" + step.who(),
        step.on(),
        late,
        until);
  }

  private static RoomRole roleOf(int who, boolean changed) {
    return switch (who) {
      case 0 -> RoomRole.FACILITATOR;
      case 1 -> changed ? RoomRole.CLIENT : RoomRole.CO_FACILITATOR;
      case 2 -> changed ? RoomRole.CO_FACILITATOR : RoomRole.CLIENT;
      case CAPTIONER -> changed ? RoomRole.INTERPRETER : RoomRole.CAPTIONER;
      case SISTER -> RoomRole.FAMILY;
      default -> RoomRole.CLIENT;
    };
  }

  /** One guest or both. In most cases every client has agreed. */
  List<GuestPass> invites(RandomStep step) {
    var until = now.plus(Duration.ofMinutes(step.number()));
    var agreed =
        IntStream.range(0, PEOPLE)
            .filter(who -> step.number() > 8 || who % step.number() > 0)
            .mapToObj(RandomSession::key)
            .collect(Collectors.toSet());
    var captioner = new GuestPass(key(CAPTIONER), RoomRole.CAPTIONER, until, agreed);
    var sister = new GuestPass(key(SISTER), RoomRole.FAMILY, until, agreed);
    return step.on() ? List.of(captioner, sister) : List.of(sister);
  }

  RoomCommand.Disconnect loses(RandomStep step) {
    return new RoomCommand.Disconnect(by(step), now.minusSeconds(step.number()));
  }

  /** The records answer in the order of the requests, or about an unknown person. */
  RoomCommand nextAdmission(boolean written) {
    var person = toWrite.isEmpty() ? new PersonKey("a stranger") : toWrite.remove();
    return written
        ? new RoomCommand.AdmissionWritten(person)
        : new RoomCommand.AdmissionNotWritten(person);
  }

  ConnectionId by(RandomStep step) {
    return devices.getOrDefault(step.who(), NOBODYS);
  }

  ParticipantId whom(RandomStep step) {
    var person = remembered(step.whom());
    return person == null ? NOBODY : person.id();
  }

  int epochOf(int who) {
    var person = remembered(who);
    return person == null ? 0 : person.epoch();
  }

  private RoomSnapshot.Person remembered(int who) {
    return room.snapshot().people().stream()
        .filter(person -> person.key().equals(key(who)))
        .findFirst()
        .orElse(null);
  }

  /** A text that was never used before. */
  String somethingNew() {
    return "line " + ++lines;
  }

  Room room() {
    return room;
  }

  Instant now() {
    return now;
  }

  static PersonKey key(int who) {
    return new PersonKey("person " + who);
  }
}
