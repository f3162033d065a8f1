package health.vesper.signal.rooms;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.vesper.admission.Admission;
import health.vesper.admission.AdmissionDecision;
import health.vesper.admission.ArrivalAnswers;
import health.vesper.admission.ArrivalResource;
import health.vesper.admission.Tickets;
import health.vesper.harness.StaffedSession;
import health.vesper.identity.Caller;
import health.vesper.identity.Role;
import health.vesper.identity.UserId;
import health.vesper.platform.Json;
import health.vesper.schedule.Enrollment;
import health.vesper.schedule.SessionId;
import health.vesper.schedule.Sessions;
import health.vesper.signal.protocol.CloseCode;
import health.vesper.signal.socket.ClientConnection;
import health.vesper.signal.socket.Login;
import health.vesper.signal.socket.SequencedFrame;
import health.vesper.signal.socket.Transport;
import health.vesper.signal.socket.Written;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The evening bell by the real way in: decision, ticket, room, ledger; only the socket is ours. */
@ExtendWith(ArquillianExtension.class)
class FullHouseIT {
  private static final int SEATS = 12;
  private static final int PEOPLE = 50;

  @Inject StaffedSession house;
  @Inject Sessions sessions;
  @Inject Admission admission;
  @Inject Tickets tickets;
  @Inject RoomEntry entry;
  @Inject Instance<ArrivalResource> arrivals;
  @Inject UserTransaction transaction;
  @PersistenceContext EntityManager em;

  private final BlockingQueue<Heard> heard = new LinkedBlockingQueue<>();
  private SessionId session;
  private ClientConnection fia;

  /** Or the room would live on, and write, behind whatever is tested next. */
  @AfterEach
  void the_evening_is_over() {
    says("end-session");
  }

  private void says(String type) {
    fia.received("{\"type\":\"%s\"}".formatted(type).getBytes(UTF_8), Instant.now());
  }

  @Test
  void fifty_people_at_once_for_twelve_seats_are_twelve_in_the_room_and_in_the_ledger()
      throws Exception {
    var now = Instant.now();
    var evening = house.begin(now.minusSeconds(60), now.plusSeconds(7_200));
    session = evening.session();
    var clients = fiftyClients(evening);
    fia = comes(evening.fia(), Role.FACILITATOR);
    awaitWelcome(fia.person());

    var bell = new CountDownLatch(1);
    var people = Executors.newFixedThreadPool(PEOPLE + 1);
    var entered = new ArrayList<Future<?>>();
    try {
      for (var client : clients) {
        entered.add(
            people.submit(
                () -> {
                  bell.await();
                  return comes(client, Role.CLIENT);
                }));
      }
      bell.countDown();
      for (int i = 0; i < 10; i++) {
        says("admit-all");
      }
      for (var one : entered) {
        one.get();
      }
    } finally {
      people.shutdownNow();
    }
    says("admit-all");
    var seats = new ArrayList<Integer>();
    while (seats.size() < SEATS) {
      var welcome = next("welcomed");
      seats.add(welcome.at("/you/seat").asInt());
    }
    says("admit-all");
    assertThat(next("admission-failed").path("why").asText()).isEqualTo("full");

    assertThat(seats).doesNotHaveDuplicates().allMatch(seat -> seat >= 1 && seat <= SEATS);
    assertThat(presentClients()).isEqualTo(SEATS);
    assertThat(heard).extracting(Heard::type).doesNotContain("welcomed");
  }

  private List<UserId> fiftyClients(StaffedSession.People evening) throws Exception {
    var clients = new ArrayList<>(List.of(evening.max(), evening.noor()));
    var group = sessions.find(session).orElseThrow().group();
    transaction.begin();
    while (clients.size() < PEOPLE) {
      var client = new UserId(UUID.randomUUID());
      em.persist(
          new Enrollment(group, client, "Client " + clients.size(), LocalDate.of(2026, 1, 1)));
      clients.add(client);
    }
    transaction.commit();
    var answers =
        new ArrivalAnswers(true, true, true, "At home", "555 0100", null, "Ruth Arden", "555 0142");
    for (var client : clients) {
      var answer = house.as(client, arrivals, r -> r.answer(session.value(), answers));
      assertThat(answer.getStatus()).isEqualTo(204);
    }
    return clients;
  }

  /** Asks for a way in and takes it; nobody when every seat was taken already. */
  private ClientConnection comes(UserId who, Role as) {
    var caller = new Caller(who, "Somebody", "Signed-In", Set.of(as));
    var decision = admission.decide(session, caller, false, Instant.now());
    if (decision instanceof AdmissionDecision.Admitted admitted) {
      var ticket = tickets.issue(admission.entry(admitted, caller, false));
      var accepted = entry.decide(new Login(who, Instant.MAX), ticket.ticket());
      return entry.connect((RoomEntry.Accepted) accepted, null, new Line(who));
    }
    assertThat(decision).isInstanceOf(AdmissionDecision.Full.class);
    return null;
  }

  private void awaitWelcome(UserId who) throws Exception {
    var welcome = next("welcomed");
    assertThat(welcome.at("/you/role").asText()).as(who.toString()).isEqualTo("facilitator");
  }

  private JsonNode next(String type) throws Exception {
    for (var one = poll(); one != null; one = poll()) {
      if (one.type().equals(type)) {
        return one.message();
      }
    }
    throw new AssertionError("nobody was told " + type);
  }

  private Heard poll() throws InterruptedException {
    return heard.poll(20, TimeUnit.SECONDS);
  }

  private long presentClients() {
    return ((Number)
            em.createNativeQuery(
                    "select count(*) from presence_interval where session_id = ?1 and still_open"
                        + " and role = 'client'")
                .setParameter(1, session.value())
                .getSingleResult())
        .longValue();
  }

  /** What somebody was told. */
  private record Heard(UserId who, String type, JsonNode message) {}

  /** A line that is never busy and never breaks. */
  private final class Line implements Transport {
    private final UserId who;

    Line(UserId who) {
      this.who = who;
    }

    @Override
    public void send(SequencedFrame frame, Runnable done) {
      try {
        var message = Json.mapper().readTree(Written.text(frame));
        heard.add(new Heard(who, message.path("type").asText(), message));
      } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
        throw new AssertionError(e);
      } finally {
        done.run();
      }
    }

    @Override
    public void close(CloseCode code) {}
  }
}
