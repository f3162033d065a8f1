package health.vesper.chaos;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What one person can report to the oracle after the run. */
final class UserObservations {
  private final ChaosProxy proxy;
  private final ServerTranscript transcript;
  private final List<Instant> refusedAsFull = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();

  UserObservations(ChaosProxy proxy, ServerTranscript transcript) {
    this.proxy = proxy;
    this.transcript = transcript;
  }

  /** Records that the server said just now that all seats are taken. */
  void addRefusalAsFull() {
    refusedAsFull.add(Instant.now());
  }

  /** Adds an id under which the room knows this person. The empty id belongs to nobody. */
  void addId(String id) {
    if (!id.isEmpty()) {
      ids.add(id);
    }
  }

  /** Returns all connections on which the server answered. */
  List<Visit> visits() {
    return transcript.visits(proxy.rooms());
  }

  List<Instant> refusedAsFull() {
    return refusedAsFull;
  }

  Set<String> ids() {
    return ids;
  }
}
