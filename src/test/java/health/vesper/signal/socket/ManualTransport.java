package health.vesper.signal.socket;

import static org.assertj.core.api.Assertions.assertThat;

import health.vesper.signal.protocol.CloseCode;
import java.util.ArrayList;
import java.util.List;

/** A transport in a test. The test decides when a frame is sent. */
public final class ManualTransport implements Transport {
  /** The texts that were sent, in order. */
  public final List<String> sent = new ArrayList<>();

  /** The code that the socket was closed with, or null while it is open. */
  public CloseCode closed;

  /** Whether each frame is complete at once. */
  public boolean atOnce;

  private Runnable onItsWay;

  @Override
  public void send(SequencedFrame frame, Runnable done) {
    assertThat(onItsWay).as("a frame in flight").isNull();
    sent.add(Written.text(frame));
    if (atOnce) {
      done.run();
    } else {
      onItsWay = done;
    }
  }

  @Override
  public void close(CloseCode code) {
    assertThat(closed).as("closed already").isNull();
    closed = code;
  }

  /** Completes the frame in flight. */
  void arrives() {
    var done = onItsWay;
    onItsWay = null;
    done.run();
  }

  void allArrive() {
    while (onItsWay != null) {
      arrives();
    }
  }
}
