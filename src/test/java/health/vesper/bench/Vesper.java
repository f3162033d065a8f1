package health.vesper.bench;

import health.vesper.launch.Addresses;
import health.vesper.launch.Daemon;
import health.vesper.launch.Folders;
import health.vesper.launch.WildFly;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Vesper as it is installed, on one core. Its people are signed in with real login sessions.
 * Candidates and descriptions are filtered as outside the demo.
 */
final class Vesper implements MeasuredServer, AutoCloseable {
  private static final int SIGN_INS_AT_ONCE = 8;

  private final Loop loop;
  private final SignIn signIn;
  private final Addresses at;
  private final Daemon daemon;
  private final Duration startToReady;
  private final Map<BenchPerson, LoadUser> users = new HashMap<>();
  private int underWay;

  /**
   * @param database creates the server's database
   * @param cores how many cores it may use
   */
  Vesper(Loop loop, SignIn signIn, Path target, UnaryOperator<WildFly> database, int cores) {
    this.loop = loop;
    this.signIn = signIn;
    this.at = Addresses.free();
    var base = target.resolve("bench/vesper");
    Folders.delete(base);
    var wildfly =
        new WildFly(target.resolve("server"), target.resolve("vesper.war"), base, at)
            .behind(Cores.prefix(cores))
            .with("VESPER_NETWORK_THREADS", Integer.toString(cores))
            .with("VESPER_KEYS", BenchPeople.KEYS)
            .with("VESPER_MEDIA_ICE_POLICY", "relay")
            .with("OIDC_PROVIDER_URL", signIn.issuer());
    daemon = database.apply(wildfly).start();
    startToReady = wildfly.awaitReady(daemon);
  }

  Duration startToReady() {
    return startToReady;
  }

  /** Signs in everybody who is not signed in, with the redirects that a browser follows. */
  void signIn(Collection<BenchPerson> people) {
    var waiting = new ArrayDeque<>(people);
    waiting.removeIf(users::containsKey);
    int all = waiting.size();
    loop.until(
        "signing in " + all,
        () -> {
          while (underWay < SIGN_INS_AT_ONCE && !waiting.isEmpty()) {
            signIn(waiting.remove());
          }
          return underWay == 0 && waiting.isEmpty();
        },
        Duration.ofSeconds(60 + all / 10));
  }

  private void signIn(BenchPerson who) {
    underWay++;
    call(
        HttpCall.get("/app/", "Accept: text/html\r\n"),
        302,
        sent -> {
          var back = signIn.answer(sent.header("location").orElseThrow(), who);
          call(
              HttpCall.get(back, "Accept: text/html\r\nCookie: " + sent.cookies() + "\r\n"),
              302,
              signedIn ->
                  addSession(
                      who,
                      signedIn.cookie("vesper").or(() -> sent.cookie("vesper")).orElseThrow()));
        });
  }

  private void addSession(BenchPerson who, String session) {
    var headers = "Cookie: vesper=" + session + "\r\nOrigin: " + at.vesper() + "\r\n";
    call(
        HttpCall.get("/api/me", headers),
        200,
        me -> {
          var person = me.body().replaceAll("(?s).*\"id\":\"([^\"]+)\".*", "$1");
          users.put(
              who,
              new VesperLoadUser(
                  who, loop, at.http(), headers + "Vesper-Person: " + person + "\r\n"));
          underWay--;
        });
  }

  /** The request that an open page sends every minute. */
  void keepSignedIn(BenchPerson who, java.util.function.Consumer<HttpCall.Answer> then) {
    var unused =
        new HttpCall(
            loop, at.http(), HttpCall.get("/api/me", ((VesperLoadUser) user(who)).headers()), then);
  }

  private void call(String request, int wanted, java.util.function.Consumer<HttpCall.Answer> then) {
    var unused =
        new HttpCall(
            loop,
            at.http(),
            request,
            answer -> {
              if (answer.status() != wanted) {
                throw new IllegalStateException(
                    "sign-in was answered " + answer.status() + ": " + answer.head());
              }
              then.accept(answer);
            });
  }

  boolean isAlive() {
    return daemon.isAlive();
  }

  @Override
  public String name() {
    return "Vesper";
  }

  @Override
  public long pid() {
    return daemon.pid();
  }

  @Override
  public LoadUser user(BenchPerson who) {
    var user = users.get(who);
    if (user == null) {
      throw new IllegalStateException(who + " has not signed in");
    }
    return user;
  }

  @Override
  public boolean hasFacilitators() {
    return true;
  }

  @Override
  public void close() {
    daemon.stop();
  }
}
