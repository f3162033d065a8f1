package health.vesper.room;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Who sends picture and sound when the media plane cannot carry everybody. One place is kept for a
 * facilitator; the others go to those who were admitted first, and a freed one to a facilitator
 * without, else to the longest admitted without. Nobody loses a place that they have.
 */
final class MediaPlaces {
  private final int places;
  private final Set<Participant> holders = new LinkedHashSet<>();

  MediaPlaces(int places) {
    this.places = places;
  }

  boolean has(Participant who) {
    return holders.contains(who);
  }

  /** Gives a place back as it was before a crash. */
  void keep(Participant who) {
    holders.add(who);
  }

  void free(Participant who) {
    holders.remove(who);
  }

  /** Gives away what is free and says who has a place now who had none. */
  List<Participant> settle(List<Participant> inOrderOfAdmission) {
    var gained = new ArrayList<Participant>();
    for (var who : staffFirst(inOrderOfAdmission)) {
      if (!has(who) && mayTake(who)) {
        holders.add(who);
        gained.add(who);
      }
    }
    return gained;
  }

  private static List<Participant> staffFirst(List<Participant> people) {
    return people.stream().sorted(Comparator.comparing(who -> !who.moderates())).toList();
  }

  private boolean mayTake(Participant who) {
    var kept = who.moderates() || holders.stream().anyMatch(Participant::moderates) ? 0 : 1;
    return places - holders.size() > kept;
  }
}
