package health.vesper.room.promises;

import static org.assertj.core.api.Assertions.assertThat;

import health.vesper.room.protocol.ModerationCommand;
import health.vesper.room.protocol.ParticipantCommand;
import health.vesper.room.protocol.ParticipantId;
import health.vesper.room.protocol.ParticipantView;
import health.vesper.room.protocol.PersonKey;
import health.vesper.room.protocol.RoomEvent;
import health.vesper.room.protocol.SupportCommand;
import health.vesper.room.snapshot.RoomSnapshot;
import java.util.HashMap;

/** What a room promises about sound and picture. */
final class SilencePromises {
  private SilencePromises() {}

  /**
   * Only its owner turns a microphone or camera on. It is off after every connect and stays off
   * during a break.
   */
  static final class NobodyIsUnmuted implements Promise {
    @Override
    public void isKept(ObservedStep step) {
      var before = new HashMap<ParticipantId, ParticipantView>();
      step.seen().forEach(view -> before.put(view.id(), view));
      var asker = step.asker();
      for (var view : step.seenAfter()) {
        var was = before.get(view.id());
        var pressed = view.id().equals(idOf(step, asker));
        if (view.microphone() && (was == null || !was.microphone())) {
          assertThat(pressed && step.was(ParticipantCommand.SetMicrophone.class)).isTrue();
        }
        if (view.camera() && (was == null || !was.camera())) {
          assertThat(pressed && step.was(ParticipantCommand.SetCamera.class)).isTrue();
        }
        if (step.after().flow().breakUntil() != null && !view.steppedOut()) {
          assertThat(view.microphone() || view.camera()).as("on a break").isFalse();
        }
      }
      step.sent(RoomEvent.Returned.class).forEach(back -> isOff(back.participant()));
      if (!step.was(SupportCommand.ExtendStepOut.class)) {
        step.sent(RoomEvent.Welcomed.class).forEach(welcome -> isOff(welcome.room().you()));
      }
    }

    private static void isOff(ParticipantView view) {
      assertThat(view.microphone() || view.camera()).as("off after coming back").isFalse();
    }

    private static ParticipantId idOf(ObservedStep step, PersonKey who) {
      return step.after().people().stream()
          .filter(person -> person.key().equals(who))
          .map(RoomSnapshot.Person::id)
          .findFirst()
          .orElse(null);
    }
  }

  /**
   * A blanked person has no media until the blanking is lifted, also after lost connections and
   * crashes.
   */
  static final class BlankedAreNotHeard implements Promise {
    @Override
    public void isKept(ObservedStep step) {
      for (var view : step.seenAfter()) {
        if (view.blanked()) {
          assertThat(view.microphone() || view.camera()).as("%s is blanked", view.id()).isFalse();
        }
      }
      for (var person : step.after().people()) {
        if (person.blanked() != null) {
          assertThat(step.sent(RoomEvent.MediaChanged.class))
              .noneMatch(
                  changed ->
                      changed.participant().equals(person.id())
                          && (changed.microphone() || changed.camera()));
        }
      }
      if (!step.was(ModerationCommand.Blank.class)) {
        assertThat(step.after().people())
            .filteredOn(person -> person.blanked() != null)
            .extracting(RoomSnapshot.Person::id)
            .as(
                "only a facilitator starts or ends blanking, or the person returns as a facilitator")
            .containsExactlyInAnyOrderElementsOf(
                step.before().people().stream()
                    .filter(person -> person.blanked() != null && !moderatesNow(step, person))
                    .map(RoomSnapshot.Person::id)
                    .toList());
      }
    }

    private static boolean moderatesNow(ObservedStep step, RoomSnapshot.Person person) {
      return step.connections().roleOf(person.key()).moderates();
    }
  }
}
