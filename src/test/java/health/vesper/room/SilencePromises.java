package health.vesper.room;

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

/** What a room promises about who is heard and seen. */
final class SilencePromises {
  private SilencePromises() {}

  /**
   * A microphone or a camera goes on by its owner's press and by nothing else, is off after every
   * connect, and stays off during a break.
   */
  static final class NobodyIsUnmuted implements Promise {
    @Override
    public void isKept(Happened step) {
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
      step.told(RoomEvent.Returned.class).forEach(back -> isOff(back.participant()));
      if (!step.was(SupportCommand.ExtendStepOut.class)) {
        step.told(RoomEvent.Welcomed.class).forEach(welcome -> isOff(welcome.room().you()));
      }
    }

    private static void isOff(ParticipantView view) {
      assertThat(view.microphone() || view.camera()).as("off after coming back").isFalse();
    }

    private static ParticipantId idOf(Happened step, PersonKey who) {
      return step.after().people().stream()
          .filter(person -> person.key().equals(who))
          .map(RoomSnapshot.Person::id)
          .findFirst()
          .orElse(null);
    }
  }

  /** From the moment of blanking until it is lifted, over drops and crashes. */
  static final class BlankedAreNotHeard implements Promise {
    @Override
    public void isKept(Happened step) {
      for (var view : step.seenAfter()) {
        if (view.blanked()) {
          assertThat(view.microphone() || view.camera()).as("%s is blanked", view.id()).isFalse();
        }
      }
      for (var person : step.after().people()) {
        if (person.blanked() != null) {
          assertThat(step.told(RoomEvent.MediaChanged.class))
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
            .as("blanking begins and ends by a facilitator's hand, or with who comes to facilitate")
            .containsExactlyInAnyOrderElementsOf(
                step.before().people().stream()
                    .filter(person -> person.blanked() != null && !moderatesNow(step, person))
                    .map(RoomSnapshot.Person::id)
                    .toList());
      }
    }

    private static boolean moderatesNow(Happened step, RoomSnapshot.Person person) {
      return step.cast().roleOf(person.key()).moderates();
    }
  }
}
