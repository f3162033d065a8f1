package health.vesper.room;

import health.vesper.room.protocol.ConnectionId;
import health.vesper.room.protocol.ParticipantId;
import health.vesper.room.protocol.PersonKey;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Everybody who ever came to this room. A person keeps one id for the life of the room. */
final class ParticipantRegistry {
  private final Map<PersonKey, Participant> byKey = new LinkedHashMap<>();
  private final Map<ParticipantId, Participant> byId = new LinkedHashMap<>();

  /** The participant of this person, or a new one, which is added only if it may connect. */
  Participant knownOrNew(PersonKey key) {
    var known = byKey.get(key);
    return known != null ? known : new Participant(ParticipantId.random(), key);
  }

  void add(Participant participant) {
    byKey.put(participant.key(), participant);
    byId.put(participant.id(), participant);
  }

  /** Null for a person who never came. */
  Participant of(PersonKey key) {
    return byKey.get(key);
  }

  /** Null for a person who never came. */
  Participant of(ParticipantId id) {
    return byId.get(id);
  }

  /** Null for a connection that was replaced, closed or refused. */
  Participant on(ConnectionId connection) {
    for (var participant : byKey.values()) {
      if (connection.equals(participant.connection().current())) {
        return participant;
      }
    }
    return null;
  }

  Collection<Participant> all() {
    return byKey.values();
  }

  List<Participant> those(Predicate<Participant> which) {
    return byKey.values().stream().filter(which).toList();
  }
}
