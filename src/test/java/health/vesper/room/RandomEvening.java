package health.vesper.room;

import health.vesper.attendance.RoomSnapshotJson;
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
 * A room in which anything may happen: two who facilitate, six who come for three seats, somebody
 * who writes captions and somebody's sister, who is invited for a while. Every step is one command,
 * a crash, or the group gathering; the {@link Promise}s watch.
 */
final class RandomEvening {
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
          RoomTalk.HOLD,
          RoomTalk.HELD,
          RoomTalk.LONGEST_BREAK,
          RoomTalk.EVENING,
          RoomTalk.EVENING.plus(RoomTalk.HOLD));

  private Room room = Room.open(new RoomId(new UUID(0, 1)), PLAN);
  private Instant now = RoomTalk.EVENING;
  private final Map<Integer, ConnectionId> devices = new HashMap<>();
  private final Cast cast = new Cast();
  private final Deque<PersonKey> toWrite = new ArrayDeque<>();
  private final List<Promise> promises = Promise.all();
  private final List<Happened> happened = new ArrayList<>();
  private int lines;

  /** One step; who comes is known from then on by the device that was let near. */
  void plays(Deed deed) {
    happened.clear();
    step(deed);
  }

  /** Both who facilitate are there, and three who were let in: from here on much can happen. */
  void gathers() {
    happened.clear();
    for (int who = 0; who < 5; who++) {
      step(new Deed(RoomCommand.Connect.class, who, who, false, 1));
    }
    step(new Deed(RoomCommand.AdmissionWritten.class, 0, 0, true, 1));
    step(new Deed(RoomCommand.AdmissionWritten.class, 0, 0, true, 1));
    step(new Deed(ModerationCommand.AdmitAll.class, 0, 0, true, 1));
    for (int let = 0; let < CAPACITY; let++) {
      step(new Deed(RoomCommand.AdmissionWritten.class, 0, 0, true, 1));
    }
  }

  private void step(Deed deed) {
    now =
        now.plus(deed.what().equals(RoomCommand.Tick.class) ? pause(deed) : Duration.ofMillis(10));
    var command = RandomCommands.of(deed, this);
    var before = room.snapshot();
    var views = room.participants();
    var outcome = room.handle(command, now);
    if (command instanceof RoomCommand.Connect connect && isLetNear(outcome)) {
      devices.put(deed.who(), connect.by());
      cast.comes(connect);
    }
    for (var event : outcome.durable()) {
      if (event instanceof DurableEvent.Admitted admitted) {
        toWrite.add(admitted.person());
      }
    }
    happened.add(
        new Happened(
            command,
            now,
            before,
            room.snapshot(),
            room.participants(),
            views,
            outcome,
            room,
            cast.now(),
            false));
  }

  /** The server is killed and comes up again from what it had written down, as text. */
  void crashes() {
    happened.clear();
    var before = room.snapshot();
    var views = room.participants();
    toWrite.clear();
    devices.clear();
    room =
        Room.restored(room.id(), PLAN, RoomSnapshotJson.read(RoomSnapshotJson.write(before)), now);
    var nothing = new CommandOutcome(List.of(), List.of(), false);
    happened.add(
        new Happened(
            new RoomCommand.Tick(),
            now,
            before,
            room.snapshot(),
            room.participants(),
            views,
            nothing,
            room,
            cast.now(),
            true));
  }

  void keeps(int promise) {
    happened.forEach(promises.get(promise)::isKept);
  }

  private static Duration pause(Deed deed) {
    return Duration.ofSeconds(deed.on() ? deed.number() : deed.number() * 20L);
  }

  private static boolean isLetNear(CommandOutcome outcome) {
    return outcome.live().stream()
        .map(Delivery::event)
        .noneMatch(
            told ->
                told instanceof RoomEvent.EntryRefused || told instanceof SupportEvent.TimeOver);
  }

  /** Sometimes the schedule has changed what somebody is since they came last. */
  RoomCommand.Connect comes(Deed deed) {
    var late = deed.number() % 7 == 0;
    var until = deed.who() == SISTER ? now.plus(Duration.ofMinutes(deed.number())) : null;
    return new RoomCommand.Connect(
        new ConnectionId(UUID.randomUUID()),
        key(deed.who()),
        roleOf(deed.who(), deed.number() > 27),
        "Person\t" + deed.who(),
        deed.on(),
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

  /** The one or the other of those from outside, or both; mostly everybody has agreed. */
  List<GuestPass> invites(Deed deed) {
    var until = now.plus(Duration.ofMinutes(deed.number()));
    var agreed =
        IntStream.range(0, PEOPLE)
            .filter(who -> deed.number() > 8 || who % deed.number() > 0)
            .mapToObj(RandomEvening::key)
            .collect(Collectors.toSet());
    var captioner = new GuestPass(key(CAPTIONER), RoomRole.CAPTIONER, until, agreed);
    var sister = new GuestPass(key(SISTER), RoomRole.FAMILY, until, agreed);
    return deed.on() ? List.of(captioner, sister) : List.of(sister);
  }

  RoomCommand.Disconnect loses(Deed deed) {
    return new RoomCommand.Disconnect(by(deed), now.minusSeconds(deed.number()));
  }

  /** The records answer in the order in which they were asked; or about somebody unknown. */
  RoomCommand nextAdmission(boolean written) {
    var person = toWrite.isEmpty() ? new PersonKey("a stranger") : toWrite.remove();
    return written
        ? new RoomCommand.AdmissionWritten(person)
        : new RoomCommand.AdmissionNotWritten(person);
  }

  ConnectionId by(Deed deed) {
    return devices.getOrDefault(deed.who(), NOBODYS);
  }

  ParticipantId whom(Deed deed) {
    var person = remembered(deed.whom());
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

  /** A line that was never said before. */
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
