package health.vesper.media;

import health.vesper.room.protocol.ParticipantId;
import java.util.List;

/** Carries picture and sound. The room does not know which implementation is in use. */
public interface MediaPlane {
  /** How many people in one room can send at the same time. */
  int places();

  /** The ICE servers for this participant's browser, with credentials of its own. */
  List<IceServer> iceServersFor(ParticipantId participant);

  IcePolicy icePolicy();
}
