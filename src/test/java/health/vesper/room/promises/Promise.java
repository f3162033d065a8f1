package health.vesper.room.promises;

import java.util.List;

/** Something that a room promises to people whatever happens; watches every step of an session. */
interface Promise {
  List<String> NAMES =
      List.of(
          "a seat each, and never more than there are",
          "who was removed stays out",
          "an outage shorter than the hold costs neither seat, hand nor place",
          "nobody is unmuted but by themselves",
          "who is blanked is not heard",
          "clients and guests have no power over others",
          "nothing crosses the wall of a step-out",
          "only facilitators hear what is for facilitators",
          "no guest is inside with a client who has not agreed",
          "what is written down is what was");

  /** One of each, in the order of their names. */
  static List<Promise> all() {
    return List.of(
        new SeatPromises.ASeatEach(),
        new SeatPromises.RemovedStayOut(),
        new OutagePromise(),
        new SilencePromises.NobodyIsUnmuted(),
        new SilencePromises.BlankedAreNotHeard(),
        new PowerPromise(),
        new AudiencePromise(),
        new StaffOnlyPromise(),
        new GuestPromise(),
        new SeatPromises.Remembered());
  }

  void isKept(ObservedStep step);
}
