package health.vesper.room.promises;

import java.util.List;

/** A promise of the room to people. It checks every step of a random session. */
interface Promise {
  List<String> NAMES =
      List.of(
          "every client has an own seat, and the seats are never more than the capacity",
          "a removed person stays out",
          "an outage shorter than the reconnect window costs neither seat, hand nor queue place",
          "nobody is unmuted by another person",
          "nobody hears a blanked person",
          "clients and guests have no power over others",
          "nothing passes between a step-out and the group",
          "only facilitators receive events for facilitators",
          "no guest is inside with a client who has not agreed",
          "the stored snapshot equals the state");

  /** One instance of each promise, in the order of the names. */
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
