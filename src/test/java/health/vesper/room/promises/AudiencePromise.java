package health.vesper.room.promises;

import static org.assertj.core.api.Assertions.assertThat;

import health.vesper.room.journal.DurableEvent;
import health.vesper.room.protocol.PersonKey;
import health.vesper.room.protocol.RoomEvent;
import health.vesper.room.protocol.RoomView;
import health.vesper.room.protocol.SessionFlowEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Chat, media and negotiation stay with the group or inside a step-out. The check uses the recorded
 * step-outs and the sender of each chat line.
 */
final class AudiencePromise implements Promise {
  private static final int GROUP = 0;

  /** Events for the group only. Nobody in a step-out receives them. */
  private static final List<Class<? extends RoomEvent>> FOR_THE_GROUP =
      List.of(
          RoomEvent.HandsChanged.class,
          SessionFlowEvent.Captioned.class,
          SessionFlowEvent.ChatLineDeleted.class,
          SessionFlowEvent.ChatPausedChanged.class,
          SessionFlowEvent.BreakBegan.class,
          SessionFlowEvent.BreakEnded.class);

  private final Map<PersonKey, Integer> sides = new HashMap<>();
  private final Map<String, Integer> lines = new HashMap<>();
  private int stepOuts;

  @Override
  public void isKept(ObservedStep step) {
    var before = Map.copyOf(sides);
    step.outcome().durable().forEach(this::move);
    for (var delivery : step.sent()) {
      for (var device : delivery.to()) {
        var side = sideOf(step.connections().ownerOf(device));
        staysOnItsSide(step, delivery.event(), side);
        if (FOR_THE_GROUP.contains(delivery.event().getClass()) && before.equals(sides)) {
          assertThat(side).as("%s is for the group", delivery.event()).isEqualTo(GROUP);
        }
      }
    }
  }

  private void move(DurableEvent event) {
    if (event instanceof DurableEvent.SteppedOut out) {
      stepOuts++;
      sides.put(out.person(), stepOuts);
      sides.put(out.by(), stepOuts);
    } else if (event instanceof DurableEvent.CameBack back) {
      var side = sides.get(back.person());
      sides.values().removeIf(one -> Objects.equals(one, side));
    }
  }

  private int sideOf(PersonKey who) {
    return sides.getOrDefault(who, GROUP);
  }

  private void staysOnItsSide(ObservedStep step, RoomEvent event, int side) {
    if (event instanceof RoomEvent.Said said) {
      lines.putIfAbsent(said.line().text(), sideOf(step.asker()));
      assertThat(lines.get(said.line().text())).as("%s", said).isEqualTo(side);
    } else if (event instanceof RoomEvent.MediaChanged changed) {
      assertThat(sideOf(ObservedStep.keyOf(step.after(), changed.participant()))).isEqualTo(side);
    } else if (event instanceof RoomEvent.DescriptionRelayed) {
      assertThat(sideOf(step.asker())).as("relayed").isEqualTo(side);
    } else if (event instanceof RoomEvent.CandidateRelayed) {
      assertThat(sideOf(step.asker())).as("relayed").isEqualTo(side);
    } else if (event instanceof RoomEvent.Welcomed welcomed) {
      isSeenFromItsSide(step, welcomed.room(), side);
    }
  }

  private void isSeenFromItsSide(ObservedStep step, RoomView room, int side) {
    for (var line : room.chat()) {
      assertThat(lines.get(line.text())).as("%s in a welcome", line).isEqualTo(side);
    }
    for (var view : room.participants()) {
      if (sideOf(ObservedStep.keyOf(step.after(), view.id())) != side) {
        assertThat(view.microphone() || view.camera()).as("media of the other side").isFalse();
      }
    }
    if (side != GROUP) {
      assertThat(room.course().captions()).as("captions in a step-out").isEmpty();
    }
  }
}
