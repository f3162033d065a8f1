package health.vesper.room.protocol;

/** One item of the session's agenda, with its planned minutes (1 to 180). */
public record AgendaItem(String title, int minutes) {
  public AgendaItem {
    title = Limits.text(1, 120, title);
    Limits.number(1, 180, minutes);
  }
}
