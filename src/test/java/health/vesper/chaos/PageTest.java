package health.vesper.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import health.vesper.platform.Json;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What Max's page in the run reports, and what it does not report. */
class PageTest {
  private static final int CAPACITY = 3;

  private final Findings findings = new Findings();
  private final Page page = new Page("Max", CAPACITY, new HandsOracle(), findings);
  private int seq;

  @Test
  void the_page_accepts_an_ordinary_session() {
    hears(welcomed(2, false, "", 0));
    hears("{'type':'said','line':{'id':1}}");
    hears("{'type':'joined','participant':" + participant(3, false) + "}");
    hears("{'type':'resumed'}");
    hears("{'type':'said','line':{'id':2}}");
    hears("{'type':'returned','participant':" + participant(1, false) + "}");
    assertThat(findings.complaints()).isEmpty();
  }

  @Test
  void the_page_reports_a_welcome_with_an_open_microphone() {
    hears(welcomed(1, true, "", 0));
    assertThat(findings.of(Fault.UNMUTED_RESUMES)).isEqualTo(1);
  }

  @Test
  void the_page_reports_a_return_with_an_open_microphone() {
    hears(welcomed(2, false, "", 0));
    hears("{'type':'returned','participant':" + participant(2, true) + "}");
    assertThat(findings.of(Fault.UNMUTED_RESUMES)).isEqualTo(1);
  }

  @Test
  void the_page_reports_a_microphone_that_max_switched_on_only_before_the_drop() {
    hears(welcomed(1, false, "", 0));
    page.asksForMicrophone();
    hears(microphoneOn());
    assertThat(findings.complaints()).isEmpty();
    page.opens();
    hears("{'type':'resumed'}");
    hears("{'type':'returned','participant':" + participant(1, false) + "}");
    hears(microphoneOn());
    assertThat(findings.of(Fault.UNMUTED_RESUMES)).isEqualTo(1);
  }

  @Test
  void the_page_reports_one_client_too_many() {
    hears(welcomed(CAPACITY, false, "", 0));
    hears("{'type':'joined','participant':" + participant(CAPACITY + 1, false) + "}");
    assertThat(findings.of(Fault.SEATS_OVER_CAPACITY)).isEqualTo(1);
  }

  @Test
  void the_page_reports_two_clients_on_one_seat() {
    hears(welcomed(1, false, "", 0));
    hears(
        "{'type':'joined','participant':"
            + participant(2, false).replace("'seat':2", "'seat':1")
            + "}");
    assertThat(findings.of(Fault.SEATS_GIVEN_TWICE)).isEqualTo(1);
  }

  @Test
  void the_page_reports_a_hand_that_is_up_after_the_waiting_room() {
    hears("{'type':'waiting-began'}");
    hears(welcomed(1, false, "'p1'", 0));
    assertThat(findings.of(Fault.HANDS_KEPT_TOO_LONG)).isEqualTo(1);
  }

  @Test
  void the_page_reports_a_missing_chat_line_and_a_repeated_one() {
    hears(welcomed(1, false, "", 4));
    hears("{'type':'said','line':{'id':6}}");
    assertThat(findings.of(Fault.CHAT_LINES_MISSED)).isEqualTo(1);
    hears("{'type':'said','line':{'id':6}}");
    assertThat(findings.of(Fault.CHAT_LINES_REPEATED)).isEqualTo(1);
  }

  @Test
  void the_page_reports_a_repeated_sequence_number() {
    hears(welcomed(1, false, "", 0));
    seq--;
    hears("{'type':'said','line':{'id':1}}");
    assertThat(findings.of(Fault.FRAMES_REPEATED_OR_OUT_OF_ORDER)).isEqualTo(1);
  }

  private static String welcomed(int people, boolean microphone, String hands, int lines) {
    return "{'type':'welcomed','you':%s,'participants':[%s],'hands':[%s],'waiting':[],'own':{'stepOut':null},'chat':[%s]}"
        .formatted(
            participant(1, microphone),
            IntStream.rangeClosed(1, people)
                .mapToObj(i -> participant(i, false))
                .collect(Collectors.joining(",")),
            hands,
            IntStream.rangeClosed(1, lines)
                .mapToObj(i -> "{'id':" + i + "}")
                .collect(Collectors.joining(",")));
  }

  private static String participant(int number, boolean microphone) {
    return "{'id':'p%1$d','role':'client','seat':%1$d,'microphone':%2$s,'camera':false}"
        .formatted(number, microphone);
  }

  private static String microphoneOn() {
    return "{'type':'media-changed','participant':'p1','microphone':true,'camera':false}";
  }

  private void hears(String message) {
    var numbered =
        message.contains("'resumed'")
            ? message
            : "{'seq':" + ++seq + ",'tape':'t'," + message.substring(1);
    try {
      page.hears(Json.mapper().readTree(numbered.replace('\'', '"')), Instant.EPOCH);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
