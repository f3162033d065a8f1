package health.vesper.media;

import health.vesper.room.protocol.ParticipantId;
import java.util.List;

/** What carries picture and sound. The room never knows which it has. */
public interface MediaPlane {
  /** How many people it carries at once in one room. */
  int places();

  /** Where this participant's browser finds relays, with credentials of its own. */
  List<IceServer> iceServersFor(ParticipantId participant);

  IcePolicy icePolicy();
}
