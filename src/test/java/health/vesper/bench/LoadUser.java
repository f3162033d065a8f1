package health.vesper.bench;

/**
 * One person of the load at one server: joins, sends messages and leaves. An observer receives what
 * happens.
 */
abstract class LoadUser implements Socket.Listener {
  /** Receives what happens, for a measurement. */
  interface Observer {
    /** The roster arrived: the person is in the room. */
    default void inside(LoadUser user, Frame frame) {}

    /** A message of the load arrived, with the time at which it was due to be sent. */
    default void heard(LoadUser user, Frame frame) {}

    /** The person was refused, or the server closed the connection unasked. */
    default void failed(LoadUser user, String why) {}
  }

  final BenchPerson who;
  Observer observer = new Observer() {};
  Socket socket;
  long intended;
  boolean inside;
  boolean leaving;
  boolean stalled;

  LoadUser(BenchPerson who) {
    this.who = who;
  }

  /** Joins. The intended time is when the join was due. */
  abstract void come(long intendedAt);

  /** Leaves for good. */
  abstract void go();

  /** Sends a chat line to everybody else in the room, with this many bytes after the stamp. */
  abstract void sayToAll(long stamp, int filler);

  /**
   * Sends a candidate (220 to 300 bytes) or a description (2.6 to 4 kB) to one other person in the
   * room.
   */
  abstract void sendTo(LoadUser other, long stamp, boolean description);

  /**
   * The number of frames that one chat line causes in a full room of this size, with the sender's
   * own.
   */
  abstract int copiesOf(int people);

  final boolean isGone() {
    return socket == null || socket.isClosed();
  }

  final void comeIn(Frame frame) {
    inside = true;
    observer.inside(this, frame);
  }

  @Override
  public final void closed(int code) {
    boolean expected = leaving;
    inside = false;
    leaving = false;
    if (!expected) {
      observer.failed(this, "closed " + code);
    }
  }

  /** Filler as long as real candidates and descriptions are. */
  static String padding(int length) {
    return "x".repeat(length);
  }
}
