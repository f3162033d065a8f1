package health.vesper.room;

import health.vesper.room.journal.DurableEvent;
import health.vesper.room.protocol.PersonKey;
import health.vesper.room.protocol.RoomRole;
import health.vesper.room.protocol.SupportEvent;
import java.util.Comparator;
import java.util.List;

/**
 * Who leads the room. The lead belongs to the first scheduled facilitator who enters, until they
 * hand it over or leave for good. While their connection is lost another facilitator leads in their
 * place. Leading is not a permission: all who moderate may do the same.
 */
final class Lead {
  private Participant owner;
  private Participant lastSent;

  /** Who leads now, or null when nobody is here who could. */
  Participant among(List<Participant> admitted) {
    if (canLead(owner)) {
      return owner;
    }
    if (canLead(lastSent)) {
      return lastSent;
    }
    return admitted.stream()
        .filter(Lead::canLead)
        .min(Comparator.comparing(participant -> participant.role() != RoomRole.FACILITATOR))
        .orElse(null);
  }

  private static boolean canLead(Participant participant) {
    return participant != null && participant.isPresent() && participant.moderates();
  }

  /** Only a facilitator owns the lead by entering; a co-facilitator leads in their place. */
  void enter(Participant participant) {
    if (owner == null && participant.role() == RoomRole.FACILITATOR) {
      owner = participant;
    }
  }

  /** When the owner leaves for good, whoever leads then owns the lead. */
  void depart(Participant participant, List<Participant> stillAdmitted) {
    if (owner == participant) {
      owner = null;
      owner = among(stillAdmitted);
    }
  }

  void handTo(Participant participant) {
    owner = participant;
  }

  /** Who owns the lead, present or away; null when nobody does. */
  Participant owner() {
    return owner;
  }

  /** Tells everybody, and records, when the lead has changed. */
  void settle(CommandContext context, List<Participant> admitted) {
    var now = among(admitted);
    if (now != lastSent) {
      context.record(new DurableEvent.LeadPassed(key(lastSent), key(now), context.now()));
      lastSent = now;
      context.sendToAll(new SupportEvent.LeadChanged(now == null ? null : now.id()));
    }
  }

  private static PersonKey key(Participant participant) {
    return participant == null ? null : participant.key();
  }
}
