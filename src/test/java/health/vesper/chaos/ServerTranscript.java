package health.vesper.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the server sent to one person on any connection, before the network could lose it. It shows
 * whether and since when the server considers the person to be in the room.
 */
final class ServerTranscript implements Link.ServerListener {
  private final BreakLog breaks;
  private final Map<Link, String> greetings = new ConcurrentHashMap<>();
  private final Map<Link, Instant> admitted = new ConcurrentHashMap<>();
  private final Map<Link, Instant> insideSince = new ConcurrentHashMap<>();
  private final java.util.Set<Link> replaying = ConcurrentHashMap.newKeySet();
  private boolean inside;
  private String me = "";

  ServerTranscript(BreakLog breaks) {
    this.breaks = breaks;
  }

  @Override
  public synchronized void said(Link link, JsonNode message, Instant at) {
    var type = message.path("type").asText();
    greetings.putIfAbsent(link, type);
    switch (type) {
      case "welcomed" -> {
        if (!inside) {
          admitted.put(link, Instant.parse(message.get("you").get("joinedAt").asText()));
        }
        inside = true;
        me = message.get("you").get("id").asText();
        insideSince.putIfAbsent(link, at);
      }
      case "resumed" -> {
        replaying.add(link);
        if (inside) {
          insideSince.putIfAbsent(link, at);
        }
      }
      case "waiting-began" -> inside = false;
      case "returned" -> {
        if (message.get("participant").get("id").asText().equals(me)) {
          replaying.remove(link);
        }
      }
      case "queue-moved" -> replaying.remove(link);
      case "break-began" -> {
        if (!replaying.contains(link)) {
          breaks.began(Instant.parse(message.get("until").asText()), at);
        }
      }
      case "break-ended" -> {
        if (!replaying.contains(link)) {
          breaks.ended(at);
        }
      }
      default -> {}
    }
  }

  /** Returns all connections on which the server sent anything, in order. */
  List<Visit> visits(List<Link> links) {
    var visits = new ArrayList<Visit>();
    for (var link : links) {
      if (link.greeted() != null) {
        visits.add(
            new Visit(
                link.greeted(),
                greetings.get(link),
                admitted.get(link),
                insideSince.get(link),
                link.heard(),
                link.ended(),
                link.code(),
                link.askedToLeave()));
      }
    }
    visits.sort(java.util.Comparator.comparing(Visit::greeted));
    return visits;
  }
}
