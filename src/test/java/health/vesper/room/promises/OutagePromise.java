package health.vesper.room.promises;

import static health.vesper.room.protocol.Phase.GONE;
import static health.vesper.room.protocol.Phase.INSIDE;
import static health.vesper.room.protocol.Phase.WAITING;
import static org.assertj.core.api.Assertions.assertThat;

import health.vesper.room.TestRoom;
import health.vesper.room.journal.DurableEvent;
import health.vesper.room.journal.DurableEvent.Departure;
import health.vesper.room.protocol.ModerationCommand;
import health.vesper.room.protocol.ParticipantCommand;
import health.vesper.room.protocol.ParticipantId;
import health.vesper.room.protocol.PersonKey;
import health.vesper.room.protocol.Phase;
import health.vesper.room.protocol.RoomCommand;
import health.vesper.room.protocol.SessionFlowCommand;
import health.vesper.room.snapshot.RoomSnapshot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A person who is away for less than the reconnect window keeps the seat, the place in the order of
 * hands and the place in the waiting room. It does not matter whether the network or the server
 * failed. A person loses one of these only for a known reason.
 */
final class OutagePromise implements Promise {
  private final Map<PersonKey, Instant> windowEnds = new HashMap<>();

  @Override
  public void isKept(ObservedStep step) {
    count(step);
    everySeatIsKeptOrGivenUpForAReason(step);
    handsKeepTheirOrder(step);
    theQueueKeepsItsOrder(step);
  }

  private void count(ObservedStep step) {
    if (step.crash()) {
      step.before()
          .people()
          .forEach(p -> windowEnds.put(p.key(), step.at().plus(TestRoom.RECONNECT_WINDOW)));
    } else if (step.command() instanceof RoomCommand.Disconnect lost) {
      var who = step.connections().ownerOf(lost.connection());
      if (who != null && step.connections().isInUse(lost.connection())) {
        windowEnds.putIfAbsent(who, step.at().plus(TestRoom.RECONNECT_WINDOW));
      }
    } else if (step.command() instanceof RoomCommand.Connect connect
        && step.connections().isInUse(connect.by())) {
      windowEnds.remove(connect.person());
    }
  }

  private boolean windowRanOut(ObservedStep step, PersonKey who) {
    return windowEnds.containsKey(who) && !windowEnds.get(who).isAfter(step.at());
  }

  private void everySeatIsKeptOrGivenUpForAReason(ObservedStep step) {
    var gone = new HashMap<PersonKey, Departure>();
    step.recorded(DurableEvent.Left.class).forEach(left -> gone.put(left.person(), left.how()));
    for (var person : ObservedStep.peopleIn(step.before(), INSIDE)) {
      var how = gone.get(person.key());
      if (how == null) {
        assertThat(ObservedStep.peopleIn(step.after(), INSIDE))
            .as("%s keeps the seat", person.key())
            .anyMatch(p -> p.key().equals(person.key()) && p.seat() == person.seat());
      } else {
        assertThat(isAReason(step, person, how)).as("%s: %s", person.key(), how).isTrue();
      }
    }
  }

  private boolean isAReason(ObservedStep step, RoomSnapshot.Person person, Departure how) {
    return switch (how) {
      case LEFT -> step.was(ParticipantCommand.Leave.class) || step.was(RoomCommand.Connect.class);
      case WINDOW_RAN_OUT -> step.was(RoomCommand.Tick.class) && windowRanOut(step, person.key());
      case REMOVED -> step.was(ModerationCommand.Remove.class);
      case SESSION_ENDED ->
          step.was(ModerationCommand.EndSession.class) || step.was(RoomCommand.Tick.class);
      case ACCESS_ENDED -> step.was(RoomCommand.PutOut.class);
      case TIME_OVER ->
          isUninvited(step, person.key())
              || (person.until() != null && !person.until().isAfter(step.at()));
      case NOT_ANNOUNCED -> false;
    };
  }

  /** No invitation lets this guest be here any more, or a client who is here did not agree. */
  private static boolean isUninvited(ObservedStep step, PersonKey who) {
    return step.was(RoomCommand.GuestsKnown.class) && step.connections().roleOf(who).isGuest();
  }

  /** Only its owner or a facilitator lowers a hand. It also goes down when its owner leaves. */
  private static void handsKeepTheirOrder(ObservedStep step) {
    var before = new ArrayList<>(step.before().hands());
    if (!step.was(ParticipantCommand.RaiseHand.class)
        && !step.was(ModerationCommand.LowerHand.class)
        && !step.was(SessionFlowCommand.LowerAllHands.class)) {
      before.removeIf(hand -> !isInside(step.after(), hand));
      assertThat(step.after().hands()).isEqualTo(before);
    } else {
      before.retainAll(step.after().hands());
      assertThat(step.after().hands().subList(0, before.size())).isEqualTo(before);
    }
  }

  private static boolean isInside(RoomSnapshot state, ParticipantId id) {
    return ObservedStep.peopleIn(state, INSIDE).stream().anyMatch(person -> person.id().equals(id));
  }

  /**
   * A person leaves the waiting room by admission or for a known reason. The others keep their
   * order.
   */
  private void theQueueKeepsItsOrder(ObservedStep step) {
    var stillThere = new ArrayList<>(keys(step.before(), WAITING));
    var after = keys(step.after(), WAITING);
    var gone = keys(step.after(), GONE);
    for (var who : List.copyOf(stillThere)) {
      if (gone.contains(who)) {
        assertThat(hasAReasonToGo(step, who))
            .as("%s keeps the place in the waiting room", who)
            .isTrue();
      }
    }
    if (!step.was(RoomCommand.Connect.class)) {
      stillThere.retainAll(after);
      assertThat(after.stream().filter(stillThere::contains)).isEqualTo(stillThere);
    }
  }

  private boolean hasAReasonToGo(ObservedStep step, PersonKey who) {
    return step.was(ParticipantCommand.Leave.class)
        || step.was(ModerationCommand.TurnAway.class)
        || step.was(ModerationCommand.Remove.class)
        || step.was(ModerationCommand.EndSession.class)
        || step.was(RoomCommand.PutOut.class)
        || step.was(RoomCommand.Connect.class)
        || step.was(RoomCommand.AdmissionWritten.class)
        || step.was(RoomCommand.AdmissionNotWritten.class)
        || isUninvited(step, who)
        || (step.was(RoomCommand.Tick.class)
            && (windowRanOut(step, who)
                || step.room().ended()
                || who.equals(RandomSession.key(9))));
  }

  private static List<PersonKey> keys(RoomSnapshot state, Phase phase) {
    return ObservedStep.peopleIn(state, phase).stream().map(RoomSnapshot.Person::key).toList();
  }
}
