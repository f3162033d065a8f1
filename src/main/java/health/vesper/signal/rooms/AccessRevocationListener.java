package health.vesper.signal.rooms;

import health.vesper.access.AccessEnded;
import health.vesper.access.Connected;
import health.vesper.identity.SignIn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Collection;

/** Removes people from the open rooms when their access ends, and says who is connected. */
@ApplicationScoped
public class AccessRevocationListener implements Connected {
  @Inject private RoomDirectory rooms;

  void ended(@Observes AccessEnded end) {
    rooms.all().forEach(room -> room.endAccess(end));
  }

  @Override
  public Collection<SignIn> signIns() {
    return rooms.all().stream().flatMap(room -> room.signIns().stream()).toList();
  }

  @Override
  public boolean isRoom() {
    return true;
  }
}
