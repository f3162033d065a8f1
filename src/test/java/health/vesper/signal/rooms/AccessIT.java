package health.vesper.signal.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import health.vesper.access.AccessEndRecorder;
import health.vesper.access.AccessEnded;
import health.vesper.access.Gate;
import health.vesper.access.GateAtStart;
import health.vesper.access.PeopleResource;
import health.vesper.access.PeopleResource.PersonHere;
import health.vesper.access.PeopleResource.SuspensionRequest;
import health.vesper.admission.Admission;
import health.vesper.admission.AdmissionDecision;
import health.vesper.admission.Tickets;
import health.vesper.harness.StaffedSession;
import health.vesper.identity.Caller;
import health.vesper.identity.Role;
import health.vesper.identity.SignIn;
import health.vesper.identity.UserId;
import health.vesper.signal.protocol.CloseCode;
import health.vesper.signal.socket.Login;
import health.vesper.signal.socket.SequencedFrame;
import health.vesper.signal.socket.Transport;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody is suspended in Vesper itself: at once, everywhere, over restarts, until lifted. */
@ExtendWith(ArquillianExtension.class)
class AccessIT {
  private static final Set<Role> ADMINISTRATOR = Set.of(Role.ADMINISTRATOR);
  private static final Set<Role> FACILITATOR = Set.of(Role.FACILITATOR);
  private static final SuspensionRequest KNIFE = new SuspensionRequest("Was seen with a knife.");

  @Inject StaffedSession house;
  @Inject Instance<PeopleResource> desk;
  @Inject Gate gate;
  @Inject GateAtStart start;
  @Inject AccessEndRecorder record;
  @Inject Admission admission;
  @Inject Tickets tickets;
  @Inject RoomEntry entry;

  @Resource(lookup = "java:jboss/datasources/VesperDS")
  DataSource database;

  @Resource ManagedExecutorService threads;

  private StaffedSession.People people;

  @BeforeEach
  void a_group_is_in_session() {
    var now = Instant.now();
    people = house.begin(now.minusSeconds(60), now.plusSeconds(7_200));
  }

  @Test
  void a_facilitator_who_is_suspended_is_out_of_the_room_and_no_ticket_leads_back()
      throws Exception {
    var line = new Watched();
    var signIn = signIn(people.fia());
    var decision = entry.decide(new Login(signIn, Instant.MAX), ticket(people.fia()));
    entry.connect((RoomEntry.Accepted) decision, null, line);
    var unused = ticket(people.fia());
    assertThat(lines(people.ada(), ADMINISTRATOR))
        .anyMatch(l -> l.userId().equals(people.fia().toString()) && l.inRoom());

    assertThat(suspends(people.ada(), ADMINISTRATOR, people.fia()).getStatus()).isEqualTo(204);
    assertThat(line.closed.get(20, TimeUnit.SECONDS)).isEqualTo(CloseCode.ACCESS_ENDED);
    assertThat(gate.admits(signIn)).isFalse();
    assertThat(tickets.redeem(unused, people.fia())).isEmpty();
    assertThat(gate.admits(signIn(people.kofi()))).isTrue();
  }

  @Test
  void a_suspension_holds_over_a_restart_and_is_over_when_an_administrator_lifts_it() {
    suspends(people.ada(), ADMINISTRATOR, people.max());
    assertThat(afterARestart().admits(signIn(people.max()))).isFalse();
    assertThat(lifts(people.ada(), ADMINISTRATOR, people.max()).getStatus()).isEqualTo(204);
    assertThat(gate.admits(signIn(people.max()))).isTrue();
    assertThat(afterARestart().admits(signIn(people.max()))).isTrue();
    assertThat(lifts(people.ada(), ADMINISTRATOR, people.max()).getStatus()).isEqualTo(404);
  }

  @Test
  void that_somebodys_access_ended_elsewhere_holds_over_a_restart_for_what_they_had() {
    var now = Instant.now();
    record.write(
        new AccessEnded(AccessEnded.What.PERSON, people.max(), null, now),
        List.of(people.max()),
        now);
    assertThat(afterARestart().admits(signIn(people.max(), now.minusSeconds(60)))).isFalse();
    assertThat(afterARestart().admits(signIn(people.max(), now.plusSeconds(2)))).isTrue();
  }

  @Test
  void of_several_endings_that_are_written_at_the_same_moment_the_latest_holds() throws Exception {
    var now = Instant.now();
    var endings = new ArrayList<Callable<Void>>();
    for (int i = 0; i < 8; i++) {
      var before = now.plusSeconds(i % 2 == 0 ? i : -i);
      endings.add(
          () -> {
            record.write(
                new AccessEnded(AccessEnded.What.PERSON, people.max(), null, before),
                List.of(people.max()),
                now);
            return null;
          });
    }
    for (var ending : threads.invokeAll(endings, 20, TimeUnit.SECONDS)) {
      ending.get();
    }
    assertThat(afterARestart().admits(signIn(people.max(), now.plusSeconds(5)))).isFalse();
    assertThat(afterARestart().admits(signIn(people.max(), now.plusSeconds(8)))).isTrue();
    assertThat(column("act", "audit_event where record = '" + people.max() + "'")).hasSize(8);
  }

  @Test
  void who_leads_a_group_may_suspend_its_clients_and_nobody_else_and_lifts_nothing()
      throws Exception {
    var stranger = house.begin(Instant.now(), Instant.now().plusSeconds(7_200)).max();
    assertThat(suspends(people.fia(), FACILITATOR, people.max()).getStatus()).isEqualTo(204);
    assertThat(gate.admits(signIn(people.max()))).isFalse();
    assertThat(lifts(people.fia(), FACILITATOR, people.max()).getStatus()).isEqualTo(404);
    assertThat(gate.admits(signIn(people.max()))).isFalse();

    var refused = suspends(people.fia(), FACILITATOR, stranger);
    var nobody = suspends(people.fia(), FACILITATOR, new UserId(UUID.randomUUID()));
    assertThat(refused.getStatus()).isEqualTo(404);
    assertThat(refused.getEntity()).isEqualTo(nobody.getEntity());
    assertThat(gate.admits(signIn(stranger))).isTrue();
    for (var other : List.of(people.kofi(), people.ada(), people.fia())) {
      assertThat(suspends(people.fia(), FACILITATOR, other).getStatus()).isEqualTo(404);
    }
    assertThat(suspends(people.max(), Set.of(Role.CLIENT), people.noor()).getStatus())
        .isEqualTo(404);
    assertThat(column("act", "audit_event where record = '" + people.max() + "' order by seq"))
        .containsExactly("suspend", "forbidden");
  }

  @Test
  void why_is_sealed_at_rest_and_read_by_administrators_only() throws Exception {
    suspends(people.fia(), FACILITATOR, people.max());
    assertThat(column("reason", "suspension where user_id = '" + people.max() + "'"))
        .hasSize(1)
        .noneMatch(reason -> reason.contains("knife"));
    assertThat(of(people.max(), lines(people.ada(), ADMINISTRATOR)).suspension().reason())
        .isEqualTo(KNIFE.reason());
    var shown = of(people.max(), lines(people.fia(), FACILITATOR)).suspension();
    assertThat(shown.reason()).isNull();
    assertThat(shown.byName()).isEqualTo("Fia Moreno");
    assertThat(lines(people.kofi(), FACILITATOR))
        .extracting(PersonHere::userId)
        .containsExactly(people.max().toString());
    assertThat(house.as(people.max(), Set.of(Role.CLIENT), desk, PeopleResource::all).getStatus())
        .isEqualTo(404);
  }

  @Test
  void nobody_suspends_without_a_reason_or_themselves() {
    var blank = house.as(people.ada(), ADMINISTRATOR, desk, r -> suspend(r, people.max(), "  "));
    assertThat(blank.getStatus()).isEqualTo(400);
    var none = house.as(people.ada(), ADMINISTRATOR, desk, r -> suspend(r, people.max(), null));
    assertThat(none.getStatus()).isEqualTo(400);
    assertThat(suspends(people.ada(), ADMINISTRATOR, people.ada()).getStatus()).isEqualTo(409);
    assertThat(gate.admits(signIn(people.max()))).isTrue();
    assertThat(gate.admits(signIn(people.ada()))).isTrue();
  }

  private static Response suspend(PeopleResource desk, UserId who, String why) {
    return desk.suspend(who.value(), new SuspensionRequest(why));
  }

  private Response suspends(UserId by, Set<Role> as, UserId who) {
    return house.as(by, as, desk, r -> r.suspend(who.value(), KNIFE));
  }

  private Response lifts(UserId by, Set<Role> as, UserId who) {
    return house.as(by, as, desk, r -> r.lift(who.value()));
  }

  @SuppressWarnings("unchecked")
  private List<PersonHere> lines(UserId by, Set<Role> as) {
    return (List<PersonHere>) house.as(by, as, desk, PeopleResource::all).getEntity();
  }

  private static PersonHere of(UserId person, List<PersonHere> lines) {
    return lines.stream()
        .filter(line -> line.userId().equals(person.toString()))
        .findFirst()
        .orElseThrow();
  }

  private Gate afterARestart() {
    var empty = new Gate();
    start.fill(empty);
    return empty;
  }

  private String ticket(UserId staff) {
    var caller = new Caller(staff, "Somebody", "Signed-In", FACILITATOR);
    var decision = admission.decide(people.session(), caller, true, Instant.now());
    var admitted = (AdmissionDecision.Admitted) decision;
    return tickets.issue(admission.entry(admitted, caller, true)).ticket();
  }

  private static SignIn signIn(UserId person) {
    return signIn(person, Instant.now());
  }

  private static SignIn signIn(UserId person, Instant at) {
    return new SignIn(person, "device", at, at, Set.of());
  }

  private List<String> column(String column, String from) throws SQLException {
    var values = new ArrayList<String>();
    try (var connection = database.getConnection();
        var found =
            connection.createStatement().executeQuery("select " + column + " from " + from)) {
      while (found.next()) {
        values.add(found.getString(1));
      }
    }
    return values;
  }

  /** A line that is never busy and says with what it was closed. */
  private static final class Watched implements Transport {
    private final CompletableFuture<CloseCode> closed = new CompletableFuture<>();

    @Override
    public void send(SequencedFrame frame, Runnable done) {
      done.run();
    }

    @Override
    public void close(CloseCode code) {
      closed.complete(code);
    }
  }
}
