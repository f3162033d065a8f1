package health.vesper.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.vesper.identity.UserId;
import health.vesper.schedule.SessionId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NoteTest {
  private static final Instant NOW = Instant.parse("2026-11-23T21:10:00Z");
  private final UserId fia = new UserId(UUID.randomUUID());
  private final UserId ina = new UserId(UUID.randomUUID());
  private final Note note =
      new Note(new SessionId(UUID.randomUUID()), NoteKind.PROGRESS, UUID.randomUUID());

  @Test
  void a_new_progress_note_has_the_format_dap() {
    assertThat(note.format().id()).isEqualTo("dap");
    assertThat(note.content().sections()).isEmpty();
  }

  @Test
  void the_last_writer_is_the_author() {
    write(ina, "first");
    write(fia, "second");
    assertThat(note.writtenBy(fia)).isTrue();
    assertThat(note.content().sections()).containsEntry("data", "second");
  }

  @Test
  void a_signed_note_cannot_be_changed() {
    write(fia, "said");
    note.sign(fia, false, NOW);
    assertThatThrownBy(() -> write(fia, "more")).isInstanceOf(NoteAlreadySigned.class);
    assertThatThrownBy(() -> note.sign(fia, false, NOW)).isInstanceOf(NoteAlreadySigned.class);
  }

  @Test
  void nobody_signs_another_persons_note() {
    write(ina, "said");
    assertThatThrownBy(() -> note.sign(fia, false, NOW)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void the_sections_without_text_are_named_in_their_order() {
    assertThat(note.format().missing(Map.of("assessment", "well", "plan", "  ")))
        .containsExactly("data", "plan");
  }

  @Test
  void equal_contents_have_one_text_whatever_their_order() {
    var one = new NoteContent(Map.of("data", "a", "plan", "b"));
    assertThat(NoteContent.parse(one.text())).isEqualTo(one);
    assertThat(one.text()).isEqualTo("{\"data\":\"a\",\"plan\":\"b\"}");
  }

  @Test
  void an_interns_note_waits_for_a_co_signature_and_is_locked_by_it() {
    assertThat(NoteState.of(false, false, false)).isEqualTo(NoteState.DRAFT);
    assertThat(NoteState.of(true, false, false)).isEqualTo(NoteState.SIGNED);
    assertThat(NoteState.of(true, true, false)).isEqualTo(NoteState.AWAITING_CO_SIGNATURE);
    assertThat(NoteState.of(true, true, true)).isEqualTo(NoteState.LOCKED);
  }

  private void write(UserId by, String text) {
    note.revise(
        NoteFormats.find("dap", NoteKind.PROGRESS).orElseThrow(),
        new NoteContent(Map.of("data", text)),
        by,
        "Somebody",
        NOW);
  }
}
