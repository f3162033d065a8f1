package health.vesper.room;

import health.vesper.room.journal.DurableEvent.Departure;
import health.vesper.room.protocol.GuestPass;
import health.vesper.room.protocol.PersonKey;
import health.vesper.room.protocol.RoomRole;
import health.vesper.room.protocol.SupportEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which guests may be in the room, and with whom. A guest is never in the room together with a
 * client who has not agreed to this guest in this role; no answer is not an agreement. The last
 * list of passes counts. Before the first one, also after a restart, nobody is a guest here.
 */
final class Guests {
  private final RoomModel model;
  private Map<PersonKey, GuestPass> passes = Map.of();

  Guests(RoomModel model) {
    this.model = model;
  }

  /** Replaces the passes. Guests who may not stay are put out at once, with neutral words. */
  void know(CommandContext context, List<GuestPass> current) {
    var byGuest = new LinkedHashMap<PersonKey, GuestPass>();
    current.forEach(pass -> byGuest.put(pass.guest(), pass));
    passes = byGuest;
    for (var guest : model.participants.those(p -> !p.isGone() && p.role().isGuest())) {
      if (!isInvited(guest.key(), guest.role(), context)
          || !(guest.waits() || mayBeInside(guest))) {
        endInvitation(context, guest);
      }
    }
  }

  /**
   * Whether a person may still enter now that their admission is on disk. They may not if passes or
   * people changed while it was written. A guest's invitation is over then.
   */
  boolean mayStillEnter(CommandContext context, Participant participant) {
    var may = mayBeInside(participant);
    if (participant.role().isGuest()
        && !(may && isInvited(participant.key(), participant.role(), context))) {
      endInvitation(context, participant);
      return false;
    }
    return may;
  }

  boolean isInvited(PersonKey guest, RoomRole role, CommandContext context) {
    var pass = passes.get(guest);
    return pass != null && pass.role() == role && pass.until().isAfter(context.now());
  }

  /** Whether everybody who is admitted, or is being admitted, may be together with this person. */
  boolean mayBeInside(Participant participant) {
    return model
        .participants
        .those(p -> p != participant && !p.isGone() && (p.isInside() || p.isBeingAdmitted()))
        .stream()
        .allMatch(other -> mayMeet(participant, other) && mayMeet(other, participant));
  }

  private boolean mayMeet(Participant guest, Participant client) {
    if (!guest.role().isGuest() || client.role() != RoomRole.CLIENT) {
      return true;
    }
    var pass = passes.get(guest.key());
    return pass != null && pass.role() == guest.role() && pass.agreed().contains(client.key());
  }

  /** Puts out guests whose invitation is over by the clock. */
  void endInvitations(CommandContext context) {
    for (var guest :
        model.participants.those(p -> !p.isGone() && p.invitationIsOver(context.now()))) {
      endInvitation(context, guest);
    }
  }

  /** The event is the same for every reason: a guest never learns who did not agree. */
  private void endInvitation(CommandContext context, Participant guest) {
    context.send(guest, new SupportEvent.TimeOver());
    model.putOut(context, guest, Departure.TIME_OVER);
  }
}
