package health.vesper.signal.socket;

import static org.assertj.core.api.Assertions.assertThat;

import health.vesper.signal.protocol.CloseCode;
import java.util.ArrayList;
import java.util.List;

/** A transport of a test: a frame is out when the test says so. */
public final class ManualTransport implements Transport {
  /** The texts that were sent, in order. */
  public final List<String> sent = new ArrayList<>();

  /** The code that the socket was closed with, or null while it is open. */
  public CloseCode closed;

  /** Whether a frame is out as soon as it is sent. */
  public boolean atOnce;

  private Runnable onItsWay;

  @Override
  public void send(SequencedFrame frame, Runnable done) {
    assertThat(onItsWay).as("a frame on its way already").isNull();
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

  /** The frame on its way is out. */
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
