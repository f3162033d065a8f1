package health.vesper.media;

import health.vesper.platform.Settings;
import health.vesper.room.protocol.ParticipantId;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/**
 * Each browser sends to every other one, with at most a relay between them. Four people can send; a
 * fifth would need more upload than a phone has.
 */
@ApplicationScoped
public class Mesh implements MediaPlane {
  private static final int PLACES = 4;

  @Inject private Clock clock;

  private IceServers servers;
  private IcePolicy policy;

  @PostConstruct
  void readSettings() {
    servers =
        IceServers.from(
            Settings.text("vesper.media.ice-servers"), Settings.text("vesper.media.turn-secret"));
    policy = IcePolicy.of(Settings.text("vesper.media.ice-policy").orElse(null), Settings.demo());
  }

  @Override
  public int places() {
    return PLACES;
  }

  @Override
  public List<IceServer> iceServersFor(ParticipantId participant) {
    return servers.of(participant.toString(), clock.instant());
  }

  @Override
  public IcePolicy icePolicy() {
    return policy;
  }
}
