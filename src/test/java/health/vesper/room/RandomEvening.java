package health.vesper.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A room in which anything may happen, and a plain bookkeeper who watches. */
final class RandomEvening {
  static final int CAPACITY = 3;
  static final int PEOPLE = 8;
  private static final int STAFF = 2;

  enum Deed {
    CONNECT,
    TAKE_OVER,
    DROP,
    LEAVE,
    RAISE,
    LOWER,
    UNMUTE,
    ADMIT,
    ADMIT_ALL,
    WRITTEN,
    NOT_WRITTEN,
    MUTE,
    ASK_TO_UNMUTE,
    REMOVE,
    LOCK,
    TURN_AWAY,
    NOTICE,
    TOPIC,
    SOON,
    MUCH_LATER,
    CRASH
  }

  record Step(Deed deed, int who, int whom) {}

  private final RoomPlan plan =
      new RoomPlan(
          CAPACITY,
          4,
          RoomTalk.HOLD,
          RoomTalk.HELD,
          RoomTalk.EVENING,
          RoomTalk.EVENING.plus(RoomTalk.HOLD));
  private Room room = Room.open(new RoomId(new UUID(0, 1)), plan);
  private Instant now = RoomTalk.EVENING;
  private final Map<Integer, ConnectionId> devices = new HashMap<>();
  private final Deque<PersonKey> toWrite = new ArrayDeque<>();
  private final Set<PersonKey> removed = new HashSet<>();
  private final Map<ParticipantId, PersonKey> keys = new HashMap<>();
  private Map<ParticipantId, Boolean> microphones = Map.of();
  private List<ParticipantId> hands = List.of();
  private boolean askedByOwner;

  void plays(Step step) {
    var by = devices.getOrDefault(step.who(), new ConnectionId(new UUID(9, 9)));
    var whom = idOf(step.whom());
    askedByOwner = step.deed() == Deed.UNMUTE;
    var before = room.state();
    var isClient = step.who() >= STAFF;
    switch (step.deed()) {
      case CONNECT -> connect(step.who(), false);
      case TAKE_OVER -> connect(step.who(), true);
      case DROP -> post(new RoomCommand.Disconnect(by, now.minusSeconds(5)));
      case LEAVE -> post(new Spoken.Leave(by));
      case RAISE -> post(new Spoken.RaiseHand(by, true));
      case LOWER -> post(new Spoken.RaiseHand(by, false));
      case UNMUTE -> post(new Spoken.SetMicrophone(by, true));
      case WRITTEN -> answer(true);
      case NOT_WRITTEN -> answer(false);
      case SOON -> tick(Duration.ofSeconds(20));
      case MUCH_LATER -> tick(Duration.ofMinutes(5));
      case CRASH -> crash();
      default -> {
        var outcome = post(moderation(step.deed(), by, whom));
        if (isClient) {
          assertThat(room.state()).as("no client moderates").isEqualTo(before);
          assertThat(outcome.durable()).allMatch(e -> e instanceof DurableEvent.Forbidden);
        }
      }
    }
  }

  private static RoomCommand.FromStaff moderation(Deed deed, ConnectionId by, ParticipantId whom) {
    return switch (deed) {
      case ADMIT -> new Moderation.Admit(by, whom);
      case ADMIT_ALL -> new Moderation.AdmitAll(by);
      case MUTE -> new Moderation.Mute(by, whom);
      case ASK_TO_UNMUTE -> new Moderation.AskToUnmute(by, whom);
      case REMOVE -> new Moderation.Remove(by, whom, "no", RemovalTerm.SESSION);
      case LOCK -> new Moderation.Lock(by, true);
      case NOTICE -> new Moderation.NoticeWaiting(by);
      case TOPIC -> new Steering.SetTopic(by, "Tonight", 0);
      case TURN_AWAY -> new Moderation.TurnAway(by, whom, "no");
      default -> throw new IllegalArgumentException(deed.name());
    };
  }

  private void connect(int who, boolean takeOver) {
    var device = new ConnectionId(UUID.randomUUID());
    var role = who < STAFF ? RoomRole.FACILITATOR : RoomRole.CLIENT;
    var outcome =
        post(
            new RoomCommand.Connect(
                device, key(who), role, "Person " + who, takeOver, false, null));
    var refused =
        outcome.live().stream().anyMatch(d -> d.event() instanceof RoomEvent.EntryRefused);
    if (!refused) {
      devices.put(who, device);
    }
  }

  private Outcome post(RoomCommand command) {
    var before = room.state();
    var outcome = room.handle(command, now);
    if (!room.state().equals(before)) {
      assertThat(outcome.changed()).as("what changed is remembered").isTrue();
    }
    for (var event : outcome.durable()) {
      if (event instanceof DurableEvent.Admitted admitted) {
        toWrite.add(admitted.person());
      } else if (event instanceof DurableEvent.Removed out) {
        removed.add(out.person());
      }
    }
    for (var delivery : outcome.live()) {
      assertThat(delivery.to()).doesNotHaveDuplicates();
    }
    return outcome;
  }

  private void answer(boolean written) {
    if (!toWrite.isEmpty()) {
      var person = toWrite.remove();
      post(
          written
              ? new RoomCommand.AdmissionWritten(person)
              : new RoomCommand.AdmissionNotWritten(person));
    }
  }

  private void tick(Duration time) {
    now = now.plus(time);
    post(new RoomCommand.Tick());
  }

  private void crash() {
    toWrite.clear();
    devices.clear();
    microphones = Map.of();
    room = Room.restored(room.id(), plan, RoomState.fromText(room.state().toText()), now);
  }

  void keepsItsPromises() {
    var inside = room.participants();
    var clients = inside.stream().filter(p -> !p.role().moderates()).toList();
    assertThat(clients).as("never over capacity").hasSizeLessThanOrEqualTo(CAPACITY);
    assertThat(inside).extracting(ParticipantView::seat).as("a seat each").doesNotHaveDuplicates();
    assertThat(inside).extracting(ParticipantView::id).doesNotHaveDuplicates();
    assertThat(inside.stream().filter(ParticipantView::media)).hasSizeLessThanOrEqualTo(4);
    assertThat(clients.stream().filter(ParticipantView::media))
        .as("one place is kept for a facilitator")
        .hasSizeLessThanOrEqualTo(3);
    removedStayOut(inside);
    nobodyIsUnmutedByOthers(inside);
    handsKeepOrder();
    assertThat(room.state()).isEqualTo(RoomState.fromText(room.state().toText()));
  }

  private void removedStayOut(List<ParticipantView> inside) {
    assertThat(inside)
        .extracting(p -> keys.computeIfAbsent(p.id(), this::keyOf))
        .as("removed stay out")
        .noneMatch(removed::contains);
    assertThat(room.waiting()).extracting(Waiter::person).noneMatch(removed::contains);
  }

  private void nobodyIsUnmutedByOthers(List<ParticipantView> inside) {
    var current = new HashMap<ParticipantId, Boolean>();
    inside.forEach(p -> current.put(p.id(), p.microphone()));
    if (!askedByOwner) {
      current.forEach(
          (id, on) ->
              assertThat(on && !microphones.getOrDefault(id, false))
                  .as("nobody is unmuted but by themselves")
                  .isFalse());
    }
    microphones = current;
  }

  private void handsKeepOrder() {
    var current = room.state().hands();
    var stillUp = new ArrayList<>(hands);
    stillUp.retainAll(current);
    assertThat(current.subList(0, stillUp.size())).as("hands keep their order").isEqualTo(stillUp);
    hands = current;
  }

  long capacityTaken() {
    return room.standing(key(0)).seatsTaken();
  }

  private static PersonKey key(int who) {
    return new PersonKey("person " + who);
  }

  private PersonKey keyOf(ParticipantId id) {
    return room.state().people().stream()
        .filter(p -> p.id().equals(id))
        .findFirst()
        .orElseThrow()
        .key();
  }

  private ParticipantId idOf(int who) {
    return room.state().people().stream()
        .filter(p -> p.key().equals(key(who)))
        .map(RoomState.Person::id)
        .findFirst()
        .orElse(new ParticipantId(new UUID(7, 7)));
  }
}
