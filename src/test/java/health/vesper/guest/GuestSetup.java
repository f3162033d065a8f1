package health.vesper.guest;

import health.vesper.admission.TicketResource;
import health.vesper.admission.TonightResource;
import health.vesper.consent.AgreementResource;
import health.vesper.harness.StaffedSession;
import health.vesper.harness.Tables;
import health.vesper.identity.Caller;
import health.vesper.identity.Role;
import health.vesper.identity.UserId;
import health.vesper.platform.Problem;
import health.vesper.room.protocol.GuestPass;
import health.vesper.room.protocol.PersonKey;
import health.vesper.room.protocol.RoomId;
import health.vesper.schedule.SessionId;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A running session, the people of its group, and Lea, who may be invited. */
@Dependent
class GuestSetup {
  @Inject private StaffedSession staffed;
  @Inject private Instance<GuestsResource> guests;
  @Inject private Instance<TicketResource> tickets;
  @Inject private Instance<TonightResource> tonight;
  @Inject private Instance<AgreementResource> agreements;
  @Inject private GuestAnswers answers;
  @Inject private Tables tables;

  private final String address = "lea." + UUID.randomUUID() + "@outside.example";
  private final UserId lea = new UserId(UUID.randomUUID());
  private Instant startsAt;
  private Instant endsAt;
  private StaffedSession.People people;

  void begins() {
    var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    startsAt = now.minusSeconds(600);
    endsAt = now.plusSeconds(9_000);
    people = staffed.begin(startsAt, endsAt);
  }

  SessionId id() {
    return people.session();
  }

  UUID session() {
    return people.session().value();
  }

  Instant startsAt() {
    return startsAt;
  }

  Instant endsAt() {
    return endsAt;
  }

  /** Lea's email address. */
  String address() {
    return address;
  }

  Somebody fia() {
    return somebody(people.fia());
  }

  Somebody kofi() {
    return somebody(people.kofi());
  }

  Somebody hanne() {
    return somebody(people.hanne());
  }

  Somebody ada() {
    return somebody(people.ada());
  }

  Somebody max() {
    return somebody(people.max());
  }

  Somebody noor() {
    return somebody(people.noor());
  }

  Somebody stranger() {
    return somebody(new UserId(UUID.randomUUID()));
  }

  /** Lea with her verified address and the guest role. */
  Somebody lea() {
    return new Somebody(new Caller(lea, "Lea", "Santos", Set.of(Role.GUEST), address));
  }

  private Somebody somebody(UserId who) {
    return new Somebody(new Caller(who, "Somebody", "Signed-In", Set.of(Role.values())));
  }

  /** An invitation for the whole session. */
  InvitationRequest request(String email, String role) {
    return new InvitationRequest(email, "Lea", role, startsAt, endsAt);
  }

  /** Fia has invited Lea to interpret. */
  GuestForFacilitator invited() {
    return (GuestForFacilitator) fia().invites(request(address, "interpreter")).getEntity();
  }

  /** The invitations that the room learns of. */
  List<GuestPass> passes() {
    return answers.passes(new RoomId(session()), Instant.now());
  }

  /** The audit events about invitations, in order. */
  List<String> acts() {
    return tables.column(
        "select act from audit_event where session_id = ?1 and kind = ?2 order by seq",
        session(),
        Invitations.KIND);
  }

  static String code(Response answer) {
    return ((Problem) answer.getEntity()).code();
  }

  /** One signed-in person. */
  final class Somebody {
    private final Caller caller;

    private Somebody(Caller caller) {
      this.caller = caller;
    }

    /** The same person with this verified address or none, and only these roles. */
    Somebody signedInWith(String email, Role... roles) {
      return new Somebody(
          new Caller(caller.id(), caller.givenName(), caller.familyName(), Set.of(roles), email));
    }

    UserId id() {
      return caller.id();
    }

    PersonKey key() {
      return new PersonKey(id().toString());
    }

    Response invites(InvitationRequest request) {
      return staffed.as(caller, guests, r -> r.invite(session(), request));
    }

    int withdraws(UUID guest) {
      return staffed.as(caller, guests, r -> r.withdraw(session(), guest)).getStatus();
    }

    /** Agrees or refuses with the current wording. */
    int answers(UUID guest, boolean agrees) {
      return answers(guest, new GuestAnswerRequest(agrees, GuestWording.VERSION)).getStatus();
    }

    Response answers(UUID guest, GuestAnswerRequest answer) {
      return staffed.as(caller, guests, r -> r.answer(session(), guest, answer));
    }

    Response looks() {
      return staffed.as(caller, guests, r -> r.guests(session()));
    }

    /** The guests as the facilitators see them. */
    @SuppressWarnings("unchecked") // The entity of an answer that was never sent.
    List<GuestForFacilitator> seesGuests() {
      return (List<GuestForFacilitator>) looks().getEntity();
    }

    List<TonightResource.TonightSession> sessions() {
      return staffed.as(caller, tonight, TonightResource::tonight);
    }

    /** What a client is asked about the guest. */
    GuestForClient isAsked() {
      return sessions().get(0).guests().get(0);
    }

    /** Asks for a ticket. */
    Response asksForTicket() {
      return staffed.as(
          caller,
          tickets,
          r ->
              r.ask(session(), new TicketResource.TicketRequest(false))
                  .toCompletableFuture()
                  .join());
    }

    Response keepsTheGroundRules() {
      return staffed.as(
          caller,
          agreements,
          r -> r.agree(session(), new AgreementResource.AgreementAnswer(1, true)));
    }
  }
}
