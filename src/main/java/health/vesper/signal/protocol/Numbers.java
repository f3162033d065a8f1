package health.vesper.signal.protocol;

/** Numbers as they come from a peer. */
final class Numbers {
  private Numbers() {}

  /** Refuses a number out of these bounds. */
  static void between(int least, int most, int number) {
    if (number < least || number > most) {
      throw new IllegalArgumentException("a number from " + least + " to " + most + " is needed");
    }
  }
}
