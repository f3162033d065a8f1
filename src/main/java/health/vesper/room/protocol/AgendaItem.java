package health.vesper.room.protocol;

/** One thing the evening is to be about, and for how many minutes. */
public record AgendaItem(String title, int minutes) {
  public AgendaItem {
    RoomCommand.requireText(title, 120);
    RoomCommand.requireMinutes(minutes, 1, 180);
  }
}
