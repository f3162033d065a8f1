package health.vesper.bench;

/**
 * One person of the load, at one server: comes, is inside, says things, goes. What happens is told
 * to whoever measures.
 */
abstract class LoadUser implements Socket.Listener {
  /** Who measures. */
  interface Observer {
    /** The roster came: the person is inside. */
    default void inside(LoadUser user, Frame frame) {}

    /** A message of the load, with the moment at which it was meant to be sent. */
    default void heard(LoadUser user, Frame frame) {}

    /** Refused, or closed without having asked for it. */
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

  /** Comes, as was meant to be at that moment. */
  abstract void come(long intendedAt);

  /** Leaves for good. */
  abstract void go();

  /** A line to everybody else in the room, with so much behind the stamp. */
  abstract void sayToAll(long stamp, int filler);

  /** An address (220 to 300 bytes), or a description (2.6 to 4 kB), to one other in the room. */
  abstract void sendTo(LoadUser other, long stamp, boolean description);

  /** Frames that one line to a full room of so many comes to, the sender's own included. */
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
