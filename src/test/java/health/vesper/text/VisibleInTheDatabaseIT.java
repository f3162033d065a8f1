package health.vesper.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.vesper.harness.StaffedSession;
import health.vesper.harness.Tables;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The database calls the same texts blank as the server does. */
@ExtendWith(ArquillianExtension.class)
class VisibleInTheDatabaseIT {
  @Inject Tables tables;
  @Inject StaffedSession staffed;

  @Test
  void the_database_sees_exactly_the_characters_that_the_server_sees() {
    var invisible =
        tables.column(
            """
            select i from generate_series(1, 1114111) i
            where (i < 55296 or i > 57343) and not has_visible(chr(i)) order by i
            """);
    assertThat(invisible)
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, Character.MAX_CODE_POINT)
                .filter(InvisibleCharacters::isInvisible)
                .mapToObj(Integer::toString)
                .toList());
  }

  @Test
  void a_group_whose_title_nobody_sees_is_refused() {
    var people = staffed.begin(Instant.EPOCH, Instant.EPOCH.plusSeconds(60));
    assertThatThrownBy(
            () ->
                tables.attempt(
                    """
                    update therapy_group set title = cast(?1 as varchar)
                    where id = (select group_id from session where id = ?2)
                    """,
                    "\u00a0\u200b",
                    people.session().value()))
        .hasStackTraceContaining("group_has_a_title");
  }
}
