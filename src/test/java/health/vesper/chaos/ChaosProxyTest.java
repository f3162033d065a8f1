package health.vesper.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * The proxy disturbs the network as its schedule says. The test server records everything that it
 * receives.
 */
class ChaosProxyTest {
  /** Keeps every socket, because the garbage collector closes a socket that nobody references. */
  private final List<Socket> devices = new ArrayList<>();

  private final ServerSocket server = listening();
  private final BlockingQueue<String> words = new LinkedBlockingQueue<>();
  private final ChaosProxy proxy = new ChaosProxy(server.getLocalPort(), (link, said, at) -> {});

  @AfterEach
  void all_is_closed() throws IOException {
    proxy.close();
    server.close();
    for (var device : devices) {
      device.close();
    }
  }

  @Test
  void a_good_network_passes_every_message() throws Exception {
    say(connected(), "one");
    assertThat(next()).isEqualTo("one");
  }

  @Test
  void a_cut_resets_open_connections_and_refuses_new_ones_until_it_is_over() throws Exception {
    var before = connected();
    say(before, "before");
    assertThat(next()).isEqualTo("before");
    proxy.begin(Outage.Kind.CUT);
    assertThatThrownBy(() -> hear(before)).isInstanceOf(IOException.class);
    assertThat(next()).isEqualTo("(end)");
    assertThatThrownBy(() -> hear(connected())).isInstanceOf(IOException.class);
    proxy.end();
    say(connected(), "after");
    assertThat(next()).isEqualTo("after");
  }

  @Test
  void a_silence_loses_messages_for_good_and_neither_end_learns_it() throws Exception {
    var before = connected();
    say(before, "before");
    assertThat(next()).isEqualTo("before");
    proxy.begin(Outage.Kind.SILENT);
    say(before, "swallowed");
    proxy.end();
    say(before, "swallowed too");
    say(connected(), "after");
    assertThat(next()).isEqualTo("after");
  }

  @Test
  void delayed_messages_arrive_later_and_in_order() throws Exception {
    var before = connected();
    say(before, "first");
    assertThat(next()).isEqualTo("first");
    proxy.begin(Outage.Kind.DELAYED);
    say(before, "second ");
    say(before, "third");
    before.shutdownOutput();
    proxy.end();
    assertThat(next() + next()).startsWith("second third");
  }

  @Test
  void messages_of_the_old_connection_arrive_after_the_new_one_is_open() throws Exception {
    var old = connected();
    say(old, "first");
    assertThat(next()).isEqualTo("first");
    var overtaking = new Thread(() -> proxy.suffer(overtaken()));
    overtaking.start();
    proxy.awaitHeldBack();
    say(old, "sent on the old connection");
    assertThatThrownBy(() -> hear(old)).isInstanceOf(IOException.class);
    say(connected(), "sent on the new connection");
    assertThat(next()).isEqualTo("sent on the new connection");
    proxy.calm();
    overtaking.join();
    assertThat(next()).isEqualTo("sent on the old connection");
    assertThat(next()).isEqualTo("(end)");
  }

  private static Outage overtaken() {
    return new Outage(Outage.Kind.OVERTAKEN, Duration.ZERO, Duration.ofMinutes(10).plusMillis(1));
  }

  private Socket connected() throws IOException {
    var device = new Socket(InetAddress.getLoopbackAddress(), proxy.port());
    devices.add(device);
    return device;
  }

  private static void say(Socket socket, String word) throws IOException {
    socket.getOutputStream().write(word.getBytes(StandardCharsets.UTF_8));
  }

  /** The server sends nothing in these tests, so whatever arrives is the end of the connection. */
  private static void hear(Socket socket) throws IOException {
    if (socket.getInputStream().read() < 0) {
      throw new IOException("closed");
    }
  }

  private String next() throws InterruptedException {
    return words.poll(20, TimeUnit.SECONDS);
  }

  private ServerSocket listening() {
    try {
      var listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
      LinkDirection.background(() -> serve(listening));
      return listening;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private void serve(ServerSocket listening) {
    while (!listening.isClosed()) {
      try {
        var one = listening.accept();
        LinkDirection.background(() -> writeDown(one));
      } catch (IOException e) {
        // The test is over.
      }
    }
  }

  private void writeDown(Socket one) {
    var buffer = new byte[1024];
    try {
      for (int n = one.getInputStream().read(buffer);
          n >= 0;
          n = one.getInputStream().read(buffer)) {
        words.add(new String(buffer, 0, n, StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      // A reset is an end of the connection, too.
    }
    words.add("(end)");
  }
}
