package health.vesper.signal.socket;

import health.vesper.signal.protocol.CloseCode;

/** What an {@link Outbox} sends through: a WebSocket in the server, a fake in a test. */
public interface Transport {
  /** Starts to send one frame; calls back once when it is sent or has failed. */
  void send(SequencedFrame frame, Runnable done);

  /** Closes the connection; nothing is sent after this. */
  void close(CloseCode code);
}
