package health.vesper.signal.socket;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Reads frames as a client does. */
public final class Written {
  private Written() {}

  /** The frame as it comes out of a socket. */
  public static String text(SequencedFrame frame) {
    var out = ByteBuffer.allocate(frame.maxLength());
    frame.writeTo(out);
    return StandardCharsets.UTF_8.decode(out.flip()).toString();
  }
}
