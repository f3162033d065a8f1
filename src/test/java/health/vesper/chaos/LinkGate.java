package health.vesper.chaos;

/** The gate in one direction of one connection: open, shut for now, or closed for ever. */
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

  synchronized void breakForEver() {
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

  /** Waits while the gate is shut. Returns false when nothing ever passes again. */
  synchronized boolean pass() throws InterruptedException {
    while (state == State.SHUT) {
      wait();
    }
    return state == State.OPEN;
  }
}
