package health.vesper.note;

import health.vesper.schedule.SessionChart.Client;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A progress note stands alone and names no other member of the group. Finds the members it does
 * name; a warning and not a refusal, because a name can also be a word or a relative's.
 */
final class OtherMembers {
  private static final int SHORTEST_NAME = 3;

  private OtherMembers() {}

  static List<String> namedIn(NoteContent content, UUID subject, Collection<Client> group) {
    var text = String.join("\n", content.sections().values()).toLowerCase(Locale.ROOT);
    var own =
        group.stream()
            .filter(c -> c.id().value().equals(subject))
            .flatMap(OtherMembers::names)
            .toList();
    return group.stream()
        .filter(c -> !c.id().value().equals(subject))
        .filter(c -> names(c).filter(n -> !own.contains(n)).anyMatch(n -> hasWord(text, n)))
        .map(c -> "This note seems to name another member: " + c.groupName() + ".")
        .toList();
  }

  private static Stream<String> names(Client client) {
    return Stream.concat(
            Stream.of(client.legalName(), client.groupName()),
            Stream.of(client.legalName().split("\\s+")))
        .map(name -> name.toLowerCase(Locale.ROOT))
        .filter(name -> name.length() >= SHORTEST_NAME);
  }

  private static boolean hasWord(String text, String name) {
    return Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])")
        .matcher(text)
        .find();
  }
}
