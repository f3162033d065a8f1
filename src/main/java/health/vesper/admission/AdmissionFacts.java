package health.vesper.admission;

import health.vesper.guest.Invited;
import health.vesper.room.protocol.ParticipantStatus;
import health.vesper.room.protocol.RoomId;
import health.vesper.room.protocol.RoomRole;
import health.vesper.schedule.LatePolicy;
import health.vesper.schedule.SessionDetails;
import java.time.Instant;
import java.util.OptionalInt;

/**
 * Everything that a decision about admission depends on.
 *
 * @param role what the schedule and Keycloak agree that the person is in this group, or what an
 *     invitation says, or null
 * @param invited the invitation in force that a guest comes by; null for everybody else
 * @param missingAgreement the version still to be agreed to, if any
 * @param arrived whether the questions before this session are answered
 * @param removed whether the person was put out of this session, or of the day, by the record
 * @param beenIn whether the person was in this session before: who comes back is never late
 * @param standing how the live room knows them
 * @param takeOver whether they want to go on with this device
 */
record AdmissionFacts(
    SessionDetails session,
    RoomRole role,
    Invited invited,
    OptionalInt missingAgreement,
    boolean arrived,
    boolean removed,
    boolean beenIn,
    ParticipantStatus standing,
    boolean takeOver) {

  /** The decision, by these facts alone. The order of the questions is the order of the answers. */
  AdmissionDecision decide(Instant now) {
    if (role == null) {
      return new AdmissionDecision.NotEnrolled();
    }
    if (isOver(now)) {
      return new AdmissionDecision.Ended();
    }
    if (removed || standing.removed()) {
      return new AdmissionDecision.Removed();
    }
    if (now.isBefore(doorsOpenAt())) {
      return new AdmissionDecision.TooEarly(doorsOpenAt());
    }
    if (role == RoomRole.CLIENT && isShutOut(now)) {
      return new AdmissionDecision.TooLate(session.doorsCloseAt());
    }
    if (!role.moderates() && missingAgreement.isPresent()) {
      return new AdmissionDecision.AgreementMissing(missingAgreement.getAsInt());
    }
    if (role == RoomRole.CLIENT && !arrived) {
      return new AdmissionDecision.ArrivalMissing();
    }
    if (standing.connected() && !takeOver) {
      return new AdmissionDecision.AlreadyIn();
    }
    if (!role.moderates() && !standing.holdsPlace()) {
      if (standing.locked()) {
        return new AdmissionDecision.Locked();
      }
      if (role == RoomRole.CLIENT && standing.seatsTaken() >= session.capacity()) {
        return new AdmissionDecision.Full();
      }
    }
    var room = new RoomId(session.session().value());
    return new AdmissionDecision.Admitted(
        room, role, isHeld(now), invited == null ? null : invited.until());
  }

  /**
   * A guest may enter within the time of the invitation, whenever admission opens for the group.
   */
  private Instant doorsOpenAt() {
    if (invited != null) {
      return invited.from();
    }
    return role.moderates() ? session.staffDoorsOpenAt() : session.doorsOpenAt();
  }

  /** Admission closes for those who have not been in the session, not for those who come back. */
  private boolean isShutOut(Instant now) {
    return !beenIn && !standing.holdsPlace() && !now.isBefore(session.doorsCloseAt());
  }

  private boolean isHeld(Instant now) {
    return role == RoomRole.CLIENT
        && session.rules().door().latePolicy() == LatePolicy.HOLD
        && !beenIn
        && !standing.holdsPlace()
        && !now.isBefore(session.lateFrom());
  }

  /**
   * A session that runs over its time keeps those who are in it, and its staff who hold a place.
   */
  private boolean isOver(Instant now) {
    return session.endedAt() != null
        || standing.ended()
        || (session.isOver(now) && !standing.holdsPlace());
  }
}
