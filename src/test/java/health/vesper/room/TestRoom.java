package health.vesper.room;

import static org.assertj.core.api.Assertions.assertThat;

import health.vesper.attendance.RoomSnapshotJson;
import health.vesper.room.journal.DurableEvent;
import health.vesper.room.protocol.ModerationCommand;
import health.vesper.room.protocol.ParticipantView;
import health.vesper.room.protocol.PersonKey;
import health.vesper.room.protocol.RoomCommand;
import health.vesper.room.protocol.RoomId;
import health.vesper.room.protocol.RoomPlan;
import health.vesper.room.protocol.RoomRole;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;

/**
 * A pure room and its people in a test. The test moves the time. Records are written at once unless
 * the test delays them.
 */
public final class TestRoom {
  public static final Instant START = Instant.parse("2026-11-23T18:00:00Z");
  public static final Duration RECONNECT_WINDOW = Duration.ofSeconds(60);
  public static final Duration UNATTENDED_LIMIT = Duration.ofMinutes(15);
  public static final Duration LONGEST_BREAK = Duration.ofMinutes(25);

  private final RoomPlan plan;
  private Room room;
  private Instant now = START;
  private final List<RoomUser> people = new ArrayList<>();
  private final List<DurableEvent> records = new ArrayList<>();
  private final Deque<PersonKey> unanswered = new ArrayDeque<>();
  private final Invitations guests = new Invitations(this);
  private boolean recordsAnswer = true;

  TestRoom(int capacity) {
    this.plan =
        new RoomPlan(
            capacity,
            4,
            RECONNECT_WINDOW,
            UNATTENDED_LIMIT,
            LONGEST_BREAK,
            START,
            START.plus(Duration.ofHours(3)));
    this.room = Room.open(new RoomId(new UUID(0, 1)), plan);
  }

  /** Connects a new person. A facilitator enters, a client waits. */
  public RoomUser connects(String name, RoomRole role) {
    return newcomer(name, role).connects();
  }

  /** A client who connects after the grace time, in a program with a late hold. */
  RoomUser connectsLate(String name) {
    return newcomer(name, RoomRole.CLIENT).comesLate().connects();
  }

  /** A guest who connects with an invitation that ends at this time. */
  RoomUser connectsUntil(String name, RoomRole role, Instant until) {
    var guest = new RoomUser(this, new PersonKey("key of " + name), name, role);
    guest.isInvitedUntil(until);
    people.add(guest);
    guests.update();
    return guest.connects();
  }

  private RoomUser newcomer(String name, RoomRole role) {
    var person = new RoomUser(this, new PersonKey("key of " + name), name, role);
    people.add(person);
    guests.update();
    return person;
  }

  /** The invited guests, and the clients who agreed. */
  Invitations guests() {
    return guests;
  }

  /** Connects a person. A facilitator admits them. */
  RoomUser joins(String name, RoomRole role) {
    var person = connects(name, role);
    if (!role.moderates()) {
      facilitator().asks(new ModerationCommand.Admit(person.id()));
    }
    everybodyForgets();
    return person;
  }

  private RoomUser facilitator() {
    return people.stream()
        .filter(p -> p.role().moderates() && p.isWelcome())
        .findFirst()
        .orElseGet(() -> joins("Fia", RoomRole.FACILITATOR));
  }

  public void post(RoomCommand command) {
    var outcome = room.handle(command, now);
    for (var delivery : outcome.live()) {
      for (var person : people) {
        if (delivery.to().stream().anyMatch(person::uses)) {
          person.receives(delivery);
        }
      }
    }
    for (var event : outcome.durable()) {
      records.add(event);
      if (event instanceof DurableEvent.Admitted admitted) {
        unanswered.add(admitted.person());
      }
    }
    if (recordsAnswer) {
      writeRecords();
    }
  }

  /** From now on no record is written until the test gives the result. */
  void delayRecords() {
    recordsAnswer = false;
  }

  void writeRecords() {
    recordsAnswer = true;
    while (!unanswered.isEmpty()) {
      post(new RoomCommand.AdmissionWritten(unanswered.remove()));
    }
  }

  void failRecords() {
    recordsAnswer = true;
    while (!unanswered.isEmpty()) {
      post(new RoomCommand.AdmissionNotWritten(unanswered.remove()));
    }
  }

  public void passes(Duration time) {
    now = now.plus(time);
    post(new RoomCommand.Tick());
  }

  Instant now() {
    return now;
  }

  /** The server is killed and started again. The room is restored from its snapshot as text. */
  void crashes(Duration downFor) {
    var text = RoomSnapshotJson.write(room.snapshot());
    now = now.plus(downFor);
    unanswered.clear();
    people.forEach(RoomUser::losesTheServer);
    room = Room.restored(room.id(), plan, RoomSnapshotJson.read(text), now);
    guests.update();
  }

  Room room() {
    return room;
  }

  RoomPlan plan() {
    return plan;
  }

  List<RoomUser> people() {
    return people;
  }

  /** How a person who enters now sees this person. */
  ParticipantView view(RoomUser person) {
    return room.participants().stream()
        .filter(view -> view.id().equals(person.id()))
        .findFirst()
        .orElseThrow();
  }

  void everybodyForgets() {
    people.forEach(RoomUser::forgets);
    records.clear();
  }

  RecordsAssert recorded() {
    return new RecordsAssert(records);
  }

  /** The events that the record writers received, in order. */
  record RecordsAssert(List<DurableEvent> events) {
    void exactly(DurableEvent... expected) {
      assertThat(events).containsExactly(expected);
    }

    RecordsAssert includes(DurableEvent... expected) {
      assertThat(events).contains(expected);
      return this;
    }

    void nothing() {
      assertThat(events).isEmpty();
    }
  }
}
