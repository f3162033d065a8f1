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
 * A room and the people of a test, on the pure room: time goes by when the test says so, and the
 * records are written at once unless the test holds them back.
 */
public final class RoomTalk {
  public static final Instant EVENING = Instant.parse("2026-11-23T18:00:00Z");
  public static final Duration HOLD = Duration.ofSeconds(60);
  public static final Duration HELD = Duration.ofMinutes(15);
  public static final Duration LONGEST_BREAK = Duration.ofMinutes(25);

  private final RoomPlan plan;
  private Room room;
  private Instant now = EVENING;
  private final List<RoomUser> people = new ArrayList<>();
  private final List<DurableEvent> records = new ArrayList<>();
  private final Deque<PersonKey> unanswered = new ArrayDeque<>();
  private final Invitations guests = new Invitations(this);
  private boolean recordsAnswer = true;

  RoomTalk(int capacity) {
    this.plan =
        new RoomPlan(
            capacity, 4, HOLD, HELD, LONGEST_BREAK, EVENING, EVENING.plus(Duration.ofHours(3)));
    this.room = Room.open(new RoomId(new UUID(0, 1)), plan);
  }

  /** Knocks with a new connection; a facilitator is in, a client waits. */
  public RoomUser knocks(String name, RoomRole role) {
    return newcomer(name, role).connects();
  }

  /** A client who knocks after the grace, in a program that holds the late. */
  RoomUser knocksLate(String name) {
    return newcomer(name, RoomRole.CLIENT).comesLate().connects();
  }

  /** A guest who knocks with an invitation that ends then. */
  RoomUser knocksUntil(String name, RoomRole role, Instant until) {
    var guest = new RoomUser(this, new PersonKey("key of " + name), name, role);
    guest.isInvitedUntil(until);
    people.add(guest);
    guests.tell();
    return guest.connects();
  }

  private RoomUser newcomer(String name, RoomRole role) {
    var person = new RoomUser(this, new PersonKey("key of " + name), name, role);
    people.add(person);
    guests.tell();
    return person;
  }

  /** Who is invited from outside, and who agreed. */
  Invitations guests() {
    return guests;
  }

  /** Is let in by a facilitator who does nothing else. */
  RoomUser joins(String name, RoomRole role) {
    var person = knocks(name, role);
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
          person.hears(delivery);
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
      recordsAnswer();
    }
  }

  /** From now on nothing is written until the test says how it went. */
  void recordsHesitate() {
    recordsAnswer = false;
  }

  void recordsAnswer() {
    recordsAnswer = true;
    while (!unanswered.isEmpty()) {
      post(new RoomCommand.AdmissionWritten(unanswered.remove()));
    }
  }

  void recordsFail() {
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

  /** The server is killed and started again: what the room remembers comes back, as text. */
  void crashes(Duration downFor) {
    var text = RoomSnapshotJson.write(room.snapshot());
    now = now.plus(downFor);
    unanswered.clear();
    people.forEach(RoomUser::losesTheServer);
    room = Room.restored(room.id(), plan, RoomSnapshotJson.read(text), now);
    guests.tell();
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

  /** How an onlooker who comes in now sees this person. */
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

  /** What the record keepers were told, in order. */
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
