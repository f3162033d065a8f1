package health.vesper.bench;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One HTTP request on its own connection, and its answer. */
final class HttpCall extends Connection {
  private static final Pattern LENGTH =
      Pattern.compile("\r\ncontent-length: *(\\d+)", Pattern.CASE_INSENSITIVE);

  private static final Pattern SET_COOKIE =
      Pattern.compile("\r\nset-cookie: *([^;\r]*)", Pattern.CASE_INSENSITIVE);

  /** The answer. The status is 0 when the connection ended before an answer. */
  record Answer(int status, String head, String body, long at) {
    Optional<String> header(String name) {
      var found =
          Pattern.compile(
                  "\r\n" + name.toLowerCase(Locale.ROOT) + ": *([^\r]*)", Pattern.CASE_INSENSITIVE)
              .matcher(head);
      return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    /** Every cookie that the answer sets, in the form in which the next request sends it. */
    String cookies() {
      return SET_COOKIE
          .matcher(head)
          .results()
          .map(found -> found.group(1))
          .collect(Collectors.joining("; "));
    }

    /** The value of a cookie that the answer sets. */
    Optional<String> cookie(String name) {
      var found =
          Pattern.compile(
                  "\r\nset-cookie: *\"?" + Pattern.quote(name) + "=([^;\r]*)",
                  Pattern.CASE_INSENSITIVE)
              .matcher(head);
      return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }
  }

  private final String request;
  private final Consumer<Answer> then;
  private boolean answered;

  HttpCall(Loop loop, int port, String request, Consumer<Answer> then) {
    super(loop, port);
    this.request = request;
    this.then = then;
  }

  static String get(String path, String headers) {
    return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n";
  }

  static String post(String path, String headers, String json) {
    return "POST "
        + path
        + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
        + json.length()
        + "\r\n"
        + headers
        + "\r\n"
        + json;
  }

  @Override
  void connected() {
    write(ByteBuffer.wrap(request.getBytes(StandardCharsets.ISO_8859_1)));
  }

  @Override
  int read(byte[] bytes, int length, long now) {
    int end = headEnd(bytes, length);
    if (end < 0) {
      return 0;
    }
    var head = new String(bytes, 0, end, StandardCharsets.ISO_8859_1);
    var announced = LENGTH.matcher(head);
    int from = end + 4;
    boolean chunked = head.toLowerCase(Locale.ROOT).contains("\r\ntransfer-encoding: chunked");
    int size = announced.find() ? Integer.parseInt(announced.group(1)) : 0;
    var body = new String(bytes, from, length - from, StandardCharsets.UTF_8);
    if (chunked ? !body.endsWith("0\r\n\r\n") : length < from + size) {
      return 0;
    }
    answered = true;
    close();
    then.accept(new Answer(Integer.parseInt(head.substring(9, 12)), head, body, now));
    return length;
  }

  @Override
  void gone() {
    if (!answered) {
      answered = true;
      then.accept(new Answer(0, "", "", System.nanoTime()));
    }
  }

  /** The position at which the head of an answer ends, or -1. */
  static int headEnd(byte[] bytes, int length) {
    for (int i = 0; i + 3 < length; i++) {
      if (bytes[i] == '\r'
          && bytes[i + 1] == '\n'
          && bytes[i + 2] == '\r'
          && bytes[i + 3] == '\n') {
        return i;
      }
    }
    return -1;
  }
}
