package health.vesper.room;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Who may send sound and picture when the media plane cannot carry everybody. One place is kept for
 * a facilitator. A free place goes to a facilitator without one, else to the person who was
 * admitted first. Nobody loses a place that they have.
 */
final class MediaPlaces {
  private final int places;
  private final Set<Participant> holders = new LinkedHashSet<>();

  MediaPlaces(int places) {
    this.places = places;
  }

  boolean has(Participant participant) {
    return holders.contains(participant);
  }

  /** Gives a place that the person had before a restart. */
  void keep(Participant participant) {
    holders.add(participant);
  }

  void free(Participant participant) {
    holders.remove(participant);
  }

  /** Gives free places to people, and returns who got one. */
  List<Participant> settle(List<Participant> inOrderOfAdmission) {
    var gained = new ArrayList<Participant>();
    for (var participant : staffFirst(inOrderOfAdmission)) {
      if (!has(participant) && mayTake(participant)) {
        holders.add(participant);
        gained.add(participant);
      }
    }
    return gained;
  }

  private static List<Participant> staffFirst(List<Participant> participants) {
    return participants.stream().sorted(Comparator.comparing(p -> !p.moderates())).toList();
  }

  private boolean mayTake(Participant participant) {
    var hasStaff = participant.moderates() || holders.stream().anyMatch(Participant::moderates);
    var keptForStaff = hasStaff ? 0 : 1;
    return places - holders.size() > keptForStaff;
  }
}
