package health.vesper.note;

import static org.assertj.core.api.Assertions.assertThat;

import health.vesper.identity.UserId;
import health.vesper.schedule.SessionChart.Client;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NoteRulesTest {
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private final Client max = new Client(new UserId(UUID.randomUUID()), "Max Lind", "Max L.");
  private final Client ida = new Client(new UserId(UUID.randomUUID()), "Ida Roth", "Ida R.");

  @Test
  void a_note_about_thursday_is_due_at_the_end_of_tuesday() {
    var thursday = Instant.parse("2026-11-20T02:00:00Z"); // 21:00 on Thursday in New York
    assertThat(NoteDue.after(thursday, 3, NEW_YORK).atZone(NEW_YORK))
        .hasToString("2026-11-24T23:59-05:00[America/New_York]");
  }

  @Test
  void a_note_is_due_at_local_midnight_also_when_the_clocks_change() {
    var friday = Instant.parse("2026-10-31T01:00:00Z"); // Friday before winter time
    assertThat(NoteDue.after(friday, 1, NEW_YORK).atZone(NEW_YORK))
        .hasToString("2026-11-02T23:59-05:00[America/New_York]");
  }

  @Test
  void a_warning_appears_when_a_progress_note_names_another_member() {
    assertThat(warnings("Opened up after Ida spoke.")).hasSize(1);
    assertThat(warnings("Opened up after IDA R. spoke.")).hasSize(1);
  }

  @Test
  void the_clients_own_name_and_longer_words_give_no_warning() {
    assertThat(warnings("Max was on holidays in Idaho.")).isEmpty();
  }

  @Test
  void formats_are_data_and_each_kind_has_one() {
    assertThat(NoteFormats.all())
        .extracting(NoteFormat::id)
        .contains("group", "dap", "soap", "birp", "girp");
    assertThat(NoteFormats.first(NoteKind.PROGRESS).id()).isEqualTo("dap");
    assertThat(NoteFormats.first(NoteKind.GROUP).id()).isEqualTo("group");
  }

  @Test
  void a_draft_has_a_known_format_known_sections_and_texts() {
    var nothing = new HashMap<String, String>();
    nothing.put("data", null);
    assertThat(check("dap", Map.of("data", "said"))).isTrue();
    assertThat(check("dap", Map.of())).isTrue();
    assertThat(check("group", Map.of())).isFalse();
    assertThat(check("dap", Map.of("subjective", "x"))).isFalse();
    assertThat(check("dap", Map.of("data", "x".repeat(20_001)))).isFalse();
    assertThat(check("dap", nothing)).isFalse();
    assertThat(check(null, Map.of())).isFalse();
    assertThat(check("dap", null)).isFalse();
    assertThat(DraftCheck.problem(null, NoteKind.PROGRESS)).isPresent();
  }

  private static boolean check(String format, Map<String, String> content) {
    return DraftCheck.problem(new NoteResource.NoteRevision(format, content), NoteKind.PROGRESS)
        .isEmpty();
  }

  private List<String> warnings(String text) {
    return OtherMembers.namedIn(
        new NoteContent(Map.of("data", text)), max.id().value(), List.of(max, ida));
  }
}
