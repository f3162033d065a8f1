package health.vesper.signal.rooms;

import health.vesper.platform.Counters;
import health.vesper.platform.Problem;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.TreeMap;

/** What the wire has counted, for administrators. */
@Path("counters")
@Produces(MediaType.APPLICATION_JSON)
public class CountersResource {
  @Inject private Counters counters;
  @Inject private LiveRoomQueries rooms;

  @GET
  public Response all(@Context SecurityContext caller) {
    if (!caller.isUserInRole("administrator")) {
      return Problem.of(
              403, "not-allowed", "This is for administrators.", "Ask one if you need to know.")
          .response();
    }
    var all = new TreeMap<>(counters.all());
    all.put("dropped-relays", rooms.droppedRelays());
    return Response.ok(all).build();
  }
}
