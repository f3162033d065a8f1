package health.vesper.room;

/** What a room must still know after a crash. */
public record RoomState() {
  /** The state as text, for {@link RoomMemory}. */
  public String toText() {
    return "";
  }

  /**
   * Reads what {@link #toText} wrote; what a later version wrote and this one does not know is left
   * out.
   */
  public static RoomState fromText(String text) {
    return new RoomState();
  }
}
