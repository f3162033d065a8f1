package health.vesper.audit;

import static org.assertj.core.api.Assertions.assertThat;

import health.vesper.identity.UserId;
import health.vesper.platform.Fingerprints;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AuditChainTest {
  private static final Instant AT = Instant.parse("2026-11-23T18:00:00.123456Z");
  private static final UserId FIA = UserId.of("00000000-0000-0000-0000-000000000001");
  private static final UUID SESSION = UUID.fromString("00000000-0000-0000-0000-000000000002");
  private static final AuditEntry ENTRY =
      new AuditEntry(AT, FIA, "sign", "progress-note", "r-1", SESSION);
  private static final String KEY = "1:dGVzdC1vbmx5LWtleS1vZi10aGUtdGVzdHMtMDAwMDE=";
  private static final String OTHER_KEY = "2:b3RoZXItb25seS1rZXktb2YtdGhlLXRlc3RzLTAwMDE=";

  private final AuditChain chain = new AuditChain(Fingerprints.withKeys(KEY));

  private record Link(long seq, AuditEntry entry, String previous, String hash) {}

  @Test
  void a_trail_that_nobody_touched_holds() {
    assertThat(holds(trail())).isTrue();
  }

  @ParameterizedTest
  @MethodSource("alterations")
  void altering_any_field_breaks_it(AuditEntry altered) {
    var trail = trail();
    var second = trail.get(1);
    trail.set(1, new Link(second.seq(), altered, second.previous(), second.hash()));
    assertThat(holds(trail)).isFalse();
  }

  static Stream<AuditEntry> alterations() {
    return Stream.of(
        new AuditEntry(AT.plusNanos(1_000), FIA, "sign", "progress-note", "r-1", SESSION),
        new AuditEntry(AT, null, "sign", "progress-note", "r-1", SESSION),
        new AuditEntry(AT, FIA, "open", "progress-note", "r-1", SESSION),
        new AuditEntry(AT, FIA, "sign", "group-note", "r-1", SESSION),
        new AuditEntry(AT, FIA, "sign", "progress-note", "r-2", SESSION),
        new AuditEntry(AT, FIA, "sign", "progress-note", null, SESSION),
        new AuditEntry(AT, FIA, "sign", "progress-note", "r-1", null));
  }

  @Test
  void taking_a_line_out_breaks_it() {
    var trail = trail();
    trail.remove(1);
    assertThat(holds(trail)).isFalse();
  }

  @Test
  void cutting_the_end_off_breaks_it() {
    var trail = trail();
    assertThat(holds(trail.subList(0, 2), trail.get(2))).isFalse();
  }

  @Test
  void mending_a_line_without_the_key_does_not_help() {
    var trail = trail();
    var last = trail.get(2);
    var forged = new AuditEntry(AT, FIA, "open", "progress-note", "r-1", SESSION);
    var other = new AuditChain(Fingerprints.withKeys(OTHER_KEY.replace("2:", "1:")));
    trail.set(2, new Link(3, forged, last.previous(), other.hash(3, forged, last.previous())));
    assertThat(holds(trail)).isFalse();
  }

  @Test
  void words_cannot_be_moved_between_fields() {
    var one = new AuditEntry(AT, FIA, "ab", "c", "r", SESSION);
    var two = new AuditEntry(AT, FIA, "a", "bc", "r", SESSION);
    assertThat(chain.hash(1, one, "")).isNotEqualTo(chain.hash(1, two, ""));
  }

  @Test
  void a_trail_holds_over_a_rotation_of_the_keys() {
    var trail = trail();
    var last = trail.get(2);
    var rotated = new AuditChain(Fingerprints.withKeys(OTHER_KEY + "," + KEY));
    trail.add(new Link(4, ENTRY, last.hash(), rotated.hash(4, ENTRY, last.hash())));
    assertThat(holds(rotated, trail)).isTrue();
    trail.set(3, new Link(4, ENTRY, last.previous(), rotated.hash(4, ENTRY, last.previous())));
    assertThat(holds(rotated, trail)).isFalse();
  }

  private List<Link> trail() {
    var links = new ArrayList<Link>();
    var previous = AuditChain.BEGINNING;
    for (long seq = 1; seq <= 3; seq++) {
      var hash = chain.hash(seq, ENTRY, previous);
      links.add(new Link(seq, ENTRY, previous, hash));
      previous = hash;
    }
    return links;
  }

  @Test
  void a_trail_that_grows_is_checked_on_from_its_last_line() {
    var trail = trail();
    var walk = chain.walk();
    step(walk, trail.subList(0, 2));
    assertThat(walk.endsAt(trail.get(1).seq(), trail.get(1).hash())).isTrue();
    assertThat(walk.last()).isEqualTo(2);
    step(walk, trail.subList(2, 3));
    assertThat(walk.endsAt(trail.get(2).seq(), trail.get(2).hash())).isTrue();
    assertThat(walk.endsAt(trail.get(1).seq(), trail.get(1).hash()))
        .as("whether it holds when its head was put back")
        .isFalse();
  }

  private boolean holds(List<Link> trail) {
    return holds(trail, trail.get(trail.size() - 1));
  }

  private static boolean holds(AuditChain chain, List<Link> trail) {
    return holds(chain, trail, trail.get(trail.size() - 1));
  }

  private boolean holds(List<Link> trail, Link head) {
    return holds(chain, trail, head);
  }

  private static boolean holds(AuditChain chain, List<Link> trail, Link head) {
    var walk = chain.walk();
    step(walk, trail);
    return walk.endsAt(head.seq(), head.hash());
  }

  private static void step(AuditChain.Walk walk, List<Link> links) {
    links.forEach(link -> walk.step(link.seq(), link.entry(), link.previous(), link.hash()));
  }
}
