package health.vesper.room;

/**
 * Something that is asked of a room on a random evening, with whatever it may need filled in.
 *
 * @param who asks, or is the one whom the house speaks of
 * @param whom it is about
 * @param on a flag, if there is one
 * @param number minutes, seconds or a line of chat, from 1 to 30
 */
record Deed(Class<?> what, int who, int whom, boolean on, int number) {
  @Override
  public String toString() {
    return "%s by %d about %d (%s, %d)".formatted(what.getSimpleName(), who, whom, on, number);
  }
}
