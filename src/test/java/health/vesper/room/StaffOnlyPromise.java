package health.vesper.room;

import static org.assertj.core.api.Assertions.assertThat;

import health.vesper.room.protocol.ConnectionId;
import health.vesper.room.protocol.ParticipantCommand;
import health.vesper.room.protocol.ParticipantId;
import health.vesper.room.protocol.Phase;
import health.vesper.room.protocol.RoomEvent;
import health.vesper.room.protocol.RoomView;
import health.vesper.room.protocol.SessionFlowEvent;
import health.vesper.room.protocol.SupportEvent;
import java.util.List;

/**
 * Who needs a moment, who is in a crisis, who is at the door, what staff say among themselves and
 * how the records stand is on no wire but those of facilitators.
 */
final class StaffOnlyPromise implements Promise {
  private static final List<Class<? extends RoomEvent>> FOR_STAFF =
      List.of(
          SupportEvent.MomentsChanged.class,
          SupportEvent.CrisesChanged.class,
          SupportEvent.IdentityDelayedChanged.class,
          SessionFlowEvent.StaffSaid.class,
          SessionFlowEvent.DoorWritten.class,
          RoomEvent.DoorChanged.class,
          RoomEvent.AdmissionFailed.class,
          RoomEvent.RecordsDelayedChanged.class);

  @Override
  public void isKept(Happened step) {
    for (var delivery : step.told()) {
      if (FOR_STAFF.contains(delivery.event().getClass())) {
        assertThat(delivery.to())
            .as("%s", delivery.event())
            .allMatch(device -> step.cast().moderates(device));
      } else if (delivery.event() instanceof SupportEvent.MomentNoted) {
        assertThat(delivery.to()).hasSize(1);
      } else if (delivery.event() instanceof RoomEvent.Welcomed welcomed) {
        isShownOnlyToStaff(step, welcomed.room(), delivery.to());
      }
    }
    if (step.was(ParticipantCommand.NeedMoment.class)) {
      leavesNoTraceOnOtherWires(step);
    }
  }

  private static void isShownOnlyToStaff(Happened step, RoomView room, List<ConnectionId> to) {
    if (!to.stream().allMatch(device -> step.cast().moderates(device))) {
      assertThat(room.staff()).isNull();
      assertThat(room.waiting()).isEmpty();
      assertThat(room.recordsDelayed()).isFalse();
    }
    var you = room.you().id();
    assertThat(room.own().moment()).isEqualTo(moments(step, you).contains(you));
  }

  /** Who is called back and gone in the same step was told what there was before it. */
  private static List<ParticipantId> moments(Happened step, ParticipantId who) {
    var isGone =
        step.after().people().stream().anyMatch(p -> p.id().equals(who) && p.phase() == Phase.GONE);
    return (isGone ? step.before() : step.after()).support().requests();
  }

  private static void leavesNoTraceOnOtherWires(Happened step) {
    for (var delivery : step.told()) {
      assertThat(delivery.to())
          .allMatch(
              device ->
                  step.cast().moderates(device)
                      || step.asker().equals(step.cast().ownerOf(device)));
    }
  }
}
