package health.vesper.attendance;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.util.UUID;

/**
 * A client's seat in a session, from their admission until they have left for good. The table's
 * keys refuse a second client in it and a second seat for one client; its check refuses a number
 * above the group's capacity.
 */
@Entity
public class Seat {
  @EmbeddedId private Place place;
  private UUID userId;

  /** How many seats the group has, kept beside each seat for the table's check. */
  private int ofSeats;

  /** For Hibernate only. */
  protected Seat() {}

  Seat(Attendee who, int number, int capacity) {
    this.place = new Place(who.session(), number);
    this.userId = who.person();
    this.ofSeats = capacity;
  }

  /**
   * Which seat it is.
   *
   * @param seatNo from 1 on
   */
  @Embeddable
  public record Place(UUID sessionId, int seatNo) {}

  UUID session() {
    return place.sessionId();
  }

  int number() {
    return place.seatNo();
  }

  UUID person() {
    return userId;
  }

  @Override
  public String toString() {
    return "seat %d of %d in %s for %s"
        .formatted(place.seatNo(), ofSeats, place.sessionId(), userId);
  }
}
