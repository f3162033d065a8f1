package health.vesper.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/**
 * A connection to the server on which a test sends any bytes: requests that no HTTP client would
 * send, or half of one.
 */
public final class RawHttp implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 10_000;

  private final Socket socket;

  public RawHttp(int port) {
    try {
      socket = new Socket(InetAddress.getLoopbackAddress(), port);
      socket.setSoTimeout(PATIENCE_MILLIS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sends these characters as they are, without waiting for an answer. */
  public RawHttp send(String text) {
    try {
      socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads until the server has answered the first request. Returns the status, or 0 when the server
   * closed the connection without an answer.
   */
  public int status() {
    var answer = new StringBuilder();
    try {
      var in = socket.getInputStream();
      for (int c; answer.indexOf("\r\n") < 0 && (c = in.read()) >= 0; ) {
        answer.append((char) c);
      }
    } catch (SocketTimeoutException e) {
      throw new IllegalStateException("no answer", e);
    } catch (IOException closed) {
      return 0;
    }
    return answer.length() < 12 ? 0 : Integer.parseInt(answer.substring(9, 12));
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
