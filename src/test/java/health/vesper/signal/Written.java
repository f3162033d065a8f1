package health.vesper.signal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** What a line of a test reads. */
final class Written {
  private Written() {}

  /** The frame as it comes out of a socket. */
  static String text(SequencedFrame frame) {
    var out = ByteBuffer.allocate(frame.roomNeeded());
    frame.putInto(out);
    return StandardCharsets.UTF_8.decode(out.flip()).toString();
  }
}
