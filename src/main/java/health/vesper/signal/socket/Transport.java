package health.vesper.signal.socket;

import health.vesper.signal.protocol.CloseCode;

/** What an outbox sends through: a socket in the server, a hand in the tests. */
public interface Transport {
  /** Sends one frame without waiting and calls back when it is out, or when it never will be. */
  void send(SequencedFrame frame, Runnable done);

  /** Closes; nothing is sent after it. */
  void close(CloseCode code);
}
