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
 * Who may be here from outside the group, and with whom. A guest is never inside together with a
 * client who has not agreed to them: silence is no consent, and neither is an answer for somebody
 * else or for another role. What the house told last counts, and until it told anything nobody is a
 * guest here; a room that comes back after a crash has to be told again.
 */
final class Guests {
  private final RoomModel group;
  private Map<PersonKey, GuestPass> passes = Map.of();

  Guests(RoomModel group) {
    this.group = group;
  }

  /** What is true from now on; who may not stay by it is out at once, with neutral words. */
  void know(CommandContext turn, List<GuestPass> told) {
    var byGuest = new LinkedHashMap<PersonKey, GuestPass>();
    told.forEach(pass -> byGuest.put(pass.guest(), pass));
    passes = byGuest;
    for (var guest : group.people.those(p -> !p.isGone() && p.role().isGuest())) {
      if (!isInvited(guest.key(), guest.role(), turn) || !(guest.waits() || mayBeInside(guest))) {
        seeOut(turn, guest);
      }
    }
  }

  /**
   * Somebody's admission is on disk: whether they may still come in by it. Not if they were put out
   * while it was written and are back, and something has changed meanwhile; a guest is seen out
   * then.
   */
  boolean mayStillEnter(CommandContext turn, Participant who) {
    var may = mayBeInside(who);
    if (who.role().isGuest() && !(may && isInvited(who.key(), who.role(), turn))) {
      seeOut(turn, who);
      return false;
    }
    return may;
  }

  boolean isInvited(PersonKey guest, RoomRole role, CommandContext turn) {
    var pass = passes.get(guest);
    return pass != null && pass.role() == role && pass.until().isAfter(turn.now());
  }

  /** Whether everybody who is inside, or on the way in, may be together with this person. */
  boolean mayBeInside(Participant who) {
    return group
        .people
        .those(p -> p != who && !p.isGone() && (p.isInside() || p.isBeingAdmitted()))
        .stream()
        .allMatch(other -> mayMeet(who, other) && mayMeet(other, who));
  }

  private boolean mayMeet(Participant guest, Participant client) {
    if (!guest.role().isGuest() || client.role() != RoomRole.CLIENT) {
      return true;
    }
    var pass = passes.get(guest.key());
    return pass != null && pass.role() == guest.role() && pass.agreed().contains(client.key());
  }

  /** Whose time box is over, by the clock. */
  void seeOutWhoseTimeIsOver(CommandContext turn) {
    for (var guest : group.people.those(p -> !p.isGone() && p.invitationRanOut(turn.now()))) {
      seeOut(turn, guest);
    }
  }

  /** The same words whatever the reason: the guest never learns who did not want them there. */
  private void seeOut(CommandContext turn, Participant guest) {
    turn.tell(guest, new SupportEvent.TimeOver());
    group.putOut(turn, guest, Departure.TIME_OVER);
  }
}
