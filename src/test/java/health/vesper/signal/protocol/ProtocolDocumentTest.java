package health.vesper.signal.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import health.vesper.media.IcePolicy;
import health.vesper.platform.Json;
import health.vesper.room.protocol.AdmissionFailure;
import health.vesper.room.protocol.AgendaItem;
import health.vesper.room.protocol.DescriptionKind;
import health.vesper.room.protocol.MessageName;
import health.vesper.room.protocol.ParticipantCommand;
import health.vesper.room.protocol.RefusalReason;
import health.vesper.room.protocol.RemovalTerm;
import health.vesper.room.protocol.RoomRole;
import health.vesper.room.protocol.SessionFlowCommand;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Somebody who writes another client finds every message with every field, who may send it, every
 * reason for a "no" and every close code, and nothing that is not so.
 */
class ProtocolDocumentTest {
  @Test
  void there_is_a_row_for_every_message_and_for_nothing_else() {
    assertThat(ProtocolDocument.table(ProtocolDocument.SAID).keySet())
        .containsExactlyInAnyOrderElementsOf(names(MessageTypes.FROM_CLIENT));
    assertThat(ProtocolDocument.table(ProtocolDocument.TOLD).keySet())
        .containsExactlyInAnyOrderElementsOf(names(MessageTypes.TO_CLIENT));
  }

  @ParameterizedTest
  @MethodSource("messages")
  void a_row_has_the_fields_of_its_message_and_says_which_may_be_null(Class<?> message) {
    var row = row(message);
    var fields = message.getRecordComponents();
    var nullable =
        Arrays.stream(fields)
            .filter(ProtocolDocumentTest::isNullable)
            .map(RecordComponent::getName)
            .toList();
    assertThat(ofMessage(ProtocolDocument.words(row), message))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(fields).map(RecordComponent::getName).toList());
    assertThat(ProtocolDocument.nullable(row)).containsExactlyInAnyOrderElementsOf(nullable);
  }

  /** The items of an agenda have fields of their own in the same cell. */
  private static Set<String> ofMessage(Set<String> words, Class<?> message) {
    var own = new LinkedHashSet<>(words);
    if (message == SessionFlowCommand.SetAgenda.class) {
      own.removeAll(
          Arrays.stream(AgendaItem.class.getRecordComponents())
              .map(RecordComponent::getName)
              .toList());
    }
    return own;
  }

  private static boolean isNullable(RecordComponent field) {
    return field.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  @ParameterizedTest
  @MethodSource("words")
  void every_word_that_a_field_may_be_is_listed(Class<?> type) {
    var words =
        Arrays.stream(type.getEnumConstants())
            .map(constant -> Json.mapper().convertValue(constant, String.class))
            .collect(Collectors.toSet());
    assertThat(ProtocolDocument.text().lines())
        .as("a line with exactly %s in brackets", words)
        .anyMatch(line -> inBrackets(line).contains(words));
  }

  private static List<Set<String>> inBrackets(String line) {
    return Stream.of(line.split("\\(", -1))
        .map(part -> ProtocolDocument.allWords(part.split("\\)", -1)[0]))
        .toList();
  }

  /** Every enum that is a field of a message, or of a part of one. */
  static Stream<Class<?>> words() {
    return Stream.of(
        DescriptionKind.class,
        RemovalTerm.class,
        IcePolicy.class,
        AdmissionFailure.class,
        RefusalReason.class,
        RoomRole.class);
  }

  @ParameterizedTest
  @MethodSource("said")
  void who_may_say_it_is_who_is_allowed_to(String type) {
    var who = ProtocolDocument.table(ProtocolDocument.SAID).get(type).get(2);
    var forStaff = Samples.ofClient(type) instanceof ParticipantCommand.StaffCommand;
    assertThat(who.startsWith("facilitators") || who.equals("who leads"))
        .as("%s may be said by %s", type, who)
        .isEqualTo(forStaff);
  }

  @ParameterizedTest
  @EnumSource
  void every_close_code_has_its_row_and_says_whether_to_come_back(CloseCode code) {
    var row = ProtocolDocument.table(ProtocolDocument.CLOSED).get(Integer.toString(code.code()));
    assertThat(row).isNotNull();
    assertThat(row.get(2)).isEqualTo(code.resumable() ? "yes" : "no");
  }

  @Test
  void there_is_no_row_for_a_close_code_that_is_none() {
    assertThat(ProtocolDocument.table(ProtocolDocument.CLOSED).keySet())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(CloseCode.values()).map(code -> Integer.toString(code.code())).toList());
  }

  @Test
  void what_a_slow_reader_may_get_the_newest_of_is_named() {
    var line =
        ProtocolDocument.text()
            .lines()
            .filter(one -> one.endsWith("a slow reader may get the newest only."))
            .findFirst()
            .orElseThrow();
    assertThat(ProtocolDocument.allWords(line))
        .containsExactlyInAnyOrderElementsOf(
            names(MessageTypes.TO_CLIENT).stream()
                .filter(type -> DeliveryRules.conflationKey(Samples.ofServer(type)) != null)
                .toList());
  }

  @Test
  void what_is_refused_is_named_as_it_is_on_the_wire() {
    var what = ProtocolDocument.table(ProtocolDocument.TOLD).get("refused").get(1);
    assertThat(what).startsWith("`command` (the type that was refused, or `enter`)");
  }

  static Stream<Class<?>> messages() {
    return Stream.concat(MessageTypes.FROM_CLIENT.stream(), MessageTypes.TO_CLIENT.stream());
  }

  static List<String> said() {
    return names(MessageTypes.FROM_CLIENT);
  }

  private static String row(Class<?> message) {
    var section =
        MessageTypes.FROM_CLIENT.contains(message) ? ProtocolDocument.SAID : ProtocolDocument.TOLD;
    return ProtocolDocument.table(section).get(MessageName.of(message)).get(1);
  }

  private static List<String> names(List<Class<?>> messages) {
    return messages.stream().map(MessageName::of).toList();
  }
}
