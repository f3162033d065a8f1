package health.vesper.signal.rooms;

import health.vesper.access.AccessEnded;
import health.vesper.access.Connected;
import health.vesper.identity.SignIn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Collection;

/** Tells the rooms of this node whose access ended, and answers who is in them. */
@ApplicationScoped
public class AccessRevocationListener implements Connected {
  @Inject private RoomDirectory rooms;

  void ended(@Observes AccessEnded end) {
    rooms.living().forEach(room -> room.putOut(end));
  }

  @Override
  public Collection<SignIn> signIns() {
    return rooms.living().stream().flatMap(room -> room.signIns().stream()).toList();
  }

  @Override
  public boolean isRoom() {
    return true;
  }
}
