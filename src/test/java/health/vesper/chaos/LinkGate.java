package health.vesper.chaos;

/** Stands in one direction of one connection: open, shut until further notice, or gone for good. */
final class LinkGate {
  private enum State {
    OPEN,
    SHUT,
    DEAD
  }

  private State state = State.OPEN;

  synchronized void shut() {
    become(State.SHUT);
  }

  synchronized void open() {
    become(State.OPEN);
  }

  synchronized void die() {
    become(State.DEAD);
  }

  synchronized boolean isDead() {
    return state == State.DEAD;
  }

  private void become(State next) {
    if (state != State.DEAD) {
      state = next;
      notifyAll();
    }
  }

  /** Waits while it is shut; false when nothing ever passes again. */
  synchronized boolean pass() throws InterruptedException {
    while (state == State.SHUT) {
      wait();
    }
    return state == State.OPEN;
  }
}
