package health.vesper.room.promises;

/**
 * A step of a random session: a kind of command with the values that it may need.
 *
 * @param who the sender, or the person whom a command of the server concerns
 * @param whom the person whom the command concerns
 * @param on a flag, if there is one
 * @param number minutes, seconds or a number of a chat line, from 1 to 30
 */
record RandomStep(Class<?> what, int who, int whom, boolean on, int number) {
  @Override
  public String toString() {
    return "%s by %d about %d (%s, %d)".formatted(what.getSimpleName(), who, whom, on, number);
  }
}
