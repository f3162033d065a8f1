package health.vesper.guest;

import health.vesper.platform.Settings;
import health.vesper.schedule.DemoSession;
import health.vesper.schedule.Sessions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Invites the demo's interpreter to each of its sessions, where the operator asked for that. */
@ApplicationScoped
public class DemoGuest {
  private static final String ADDRESS = "lea@people.example";

  @Inject private Sessions sessions;
  @Inject private Invitations invitations;

  void begun(@Observes DemoSession demo) {
    if (Settings.text("vesper.demo.guest").filter("true"::equals).isEmpty()) {
      return;
    }
    var details = sessions.find(demo.session()).orElseThrow();
    var request =
        new InvitationRequest(
            ADDRESS, "Lea", GuestRole.INTERPRETER.word(), details.startsAt(), details.endsAt());
    invitations.invite(details, request, demo.facilitator(), demo.at());
  }
}
