package health.vesper.signal.protocol;

/** One thing the evening is to be about, and for how many minutes. */
public record AgendaItem(String title, int minutes) {
  public AgendaItem {
    title = Texts.between(1, 120, title);
    Numbers.between(1, 180, minutes);
  }

  static AgendaItem of(health.vesper.room.protocol.AgendaItem item) {
    return new AgendaItem(item.title(), item.minutes());
  }

  health.vesper.room.protocol.AgendaItem inRoom() {
    return new health.vesper.room.protocol.AgendaItem(title, minutes);
  }
}
