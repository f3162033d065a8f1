package health.vesper.identity;

import health.vesper.platform.Settings;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Who I am. An open page asks every minute, which also keeps its login alive. */
@Path("me")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
public class MeResource {
  @Inject private Profile profile;
  @Inject private People people;
  @Inject private Clock clock;

  @GET
  @Operation(summary = "Tells who is signed in, and keeps the login alive")
  public Me me() {
    people.remember(profile, clock.instant());
    var roles = profile.roles().stream().sorted().toList();
    return new Me(
        profile.id().toString(),
        profile.givenName(),
        profile.caller().legalName(),
        roles,
        Settings.demo());
  }

  /** The person, to themselves. */
  public record Me(String id, String givenName, String legalName, List<Role> roles, boolean demo) {}
}
