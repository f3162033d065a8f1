package health.vesper.room.snapshot;

import health.vesper.room.protocol.AgendaItem;
import health.vesper.room.protocol.CrisisView;
import health.vesper.room.protocol.ParticipantId;
import health.vesper.room.protocol.PersonKey;
import health.vesper.room.protocol.Phase;
import health.vesper.room.protocol.RoomRole;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads what {@link RoomText} wrote, line by line. A word or a field that this version does not
 * know is passed over, and so is a line that it cannot read: better to forget one person's seat
 * than the whole room.
 */
final class RoomReading {
  private final List<RoomSnapshot.Person> people = new ArrayList<>();
  private final List<ParticipantId> hands = new ArrayList<>();
  private final List<PersonKey> removed = new ArrayList<>();
  private final List<AgendaItem> agenda = new ArrayList<>();
  private final List<ParticipantId> moments = new ArrayList<>();
  private final List<SupportSnapshot.Aside> stepOuts = new ArrayList<>();
  private final List<SupportSnapshot.Pin> crises = new ArrayList<>();
  private LineFields room = LineFields.NONE;
  private LineFields care = LineFields.NONE;

  private RoomReading() {}

  static RoomSnapshot of(String text) {
    var reading = new RoomReading();
    text.lines().forEach(reading::line);
    return reading.state();
  }

  private void line(String line) {
    var parts = List.of(line.split("\t", -1));
    try {
      take(parts.get(0), LineFields.of(parts.subList(1, parts.size())));
    } catch (IllegalArgumentException | DateTimeParseException unreadable) {
      return;
    }
  }

  private void take(String word, LineFields fields) {
    switch (word) {
      case "room" -> room = fields.checked();
      case "person" -> people.add(unlikeAnybodySoFar(person(fields)));
      case "agenda" ->
          agenda.add(
              new AgendaItem(fields.need("title"), Integer.parseInt(fields.need("minutes"))));
      case "hand" -> hands.add(fields.id());
      case "care" -> care = fields.checked();
      case "moment" -> moments.add(fields.id());
      case "step-out" ->
          stepOuts.add(
              new SupportSnapshot.Aside(
                  fields.id("with"),
                  fields.id("person"),
                  fields.momentNeeded("since"),
                  fields.momentNeeded("until")));
      case "crisis" ->
          crises.add(
              new SupportSnapshot.Pin(
                  fields.key(),
                  new CrisisView(fields.id("id"), fields.id("by"), fields.momentNeeded("since"))));
      case "removed" -> removed.add(fields.key());
      default -> {}
    }
  }

  private static RoomSnapshot.Person person(LineFields fields) {
    return new RoomSnapshot.Person(
        fields.id(),
        fields.key(),
        RoomRole.valueOf(fields.need("role")),
        fields.need("name"),
        Phase.valueOf(fields.need("phase")),
        Integer.parseInt(fields.text("seat", "0")),
        Integer.parseInt(fields.text("epoch", "0")),
        fields.flag("media"),
        fields.flag("seen"),
        fields.moment("since"),
        fields.flag("late"),
        fields.moment("until"),
        blanked(fields.text("blanked", "")),
        Integer.parseInt(fields.text("turns", "0")));
  }

  /** Nobody is here twice, and no two have one seat: what was read first is kept. */
  private RoomSnapshot.Person unlikeAnybodySoFar(RoomSnapshot.Person person) {
    for (var other : people) {
      if (other.id().equals(person.id())
          || other.key().equals(person.key())
          || (bothInside(other, person) && other.seat() == person.seat())) {
        throw new IllegalArgumentException("here twice");
      }
    }
    return person;
  }

  private static boolean bothInside(RoomSnapshot.Person one, RoomSnapshot.Person other) {
    return one.phase() == Phase.INSIDE && other.phase() == Phase.INSIDE;
  }

  private static String blanked(String text) {
    return text.isEmpty() ? null : text.substring(1);
  }

  private RoomSnapshot state() {
    return new RoomSnapshot(
        room.flag("ended"),
        room.flag("locked"),
        room.text("topic", ""),
        room.moment("topic-since"),
        people,
        hands,
        removed,
        room.moment("topic-until"),
        new SessionFlowSnapshot(
            room.flag("quiet-first"),
            room.flag("chat-paused"),
            room.idOrNull("spotlight"),
            room.moment("break-until"),
            agenda),
        new SupportSnapshot(
            care.idOrNull("lead"), care.moment("held-until"), moments, stepOuts, crises));
  }
}
