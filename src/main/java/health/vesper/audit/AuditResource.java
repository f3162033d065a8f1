package health.vesper.audit;

import health.vesper.identity.Caller;
import health.vesper.identity.People;
import health.vesper.identity.Role;
import health.vesper.identity.UserId;
import health.vesper.platform.Problem;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;

/** The audit trail, for administrators: who did what to which record, and whether it is intact. */
@Path("audit")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@SecurityRequirement(name = "login", scopes = "administrator")
public class AuditResource {
  private static final int MOST = 500;

  @Inject private Caller caller;
  @Inject private AuditTrail trail;
  @Inject private AuditCheck check;
  @Inject private People people;

  /**
   * A page of the trail, newest first.
   *
   * @param intact whether the chain holds, see {@link AuditCheck}
   */
  public record AuditPage(List<AuditLine> events, boolean intact) {}

  @GET
  @Operation(summary = "Reads a page of the audit trail, newest first, and checks its hash chain")
  @APIResponseSchema(value = AuditPage.class, responseCode = "200")
  public Response read(
      @QueryParam("session") UUID session,
      @QueryParam("before") @DefaultValue("9223372036854775807") long before,
      @QueryParam("limit") @DefaultValue("100") int limit) {
    if (!caller.is(Role.ADMINISTRATOR)) {
      return Problem.notFound().response();
    }
    var lines = named(trail.lines(session, before, Math.max(1, Math.min(limit, MOST))));
    return Response.ok(new AuditPage(lines, check.intact())).build();
  }

  /** The trail has ids only; the names are looked up for the reader. */
  private List<AuditLine> named(List<AuditLine> lines) {
    var actors =
        lines.stream()
            .map(AuditLine::actor)
            .filter(Objects::nonNull)
            .distinct()
            .map(UserId::new)
            .toList();
    var names = people.names(actors);
    return lines.stream()
        .map(
            line ->
                line.actor() == null || !names.containsKey(new UserId(line.actor()))
                    ? line
                    : line.named(names.get(new UserId(line.actor())).legalName()))
        .toList();
  }
}
