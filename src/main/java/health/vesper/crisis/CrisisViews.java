package health.vesper.crisis;

import health.vesper.admission.Arrivals;
import health.vesper.identity.People;
import health.vesper.identity.RecordAct;
import health.vesper.identity.UserId;
import health.vesper.room.protocol.RoomId;
import health.vesper.schedule.Places;
import health.vesper.schedule.SessionChart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Puts a record and its card together for one reader. That somebody read it is in the trail, once
 * for each reader however often the page asks again.
 */
@ApplicationScoped
public class CrisisViews {
  @Inject private Crises crises;
  @Inject private PinnedCards cards;
  @Inject private People people;
  @Inject private Arrivals arrivals;
  @Inject private Places places;
  @Inject private Clock clock;
  @Inject private Event<RecordAct> acts;
  @Inject private Event<CrisisOver> over;

  CrisisView view(Crisis crisis, SessionChart chart, UserId reader) {
    return views(List.of(crisis), chart, reader).get(0);
  }

  List<CrisisView> views(Collection<Crisis> those, SessionChart chart, UserId reader) {
    var pins = cards.pinned(new RoomId(chart.id().value()));
    var names = names(those);
    crises.keep();
    var views = those.stream().map(crisis -> view(crisis, chart, reader, pins, names)).toList();
    // Closed just now, or while a room was down that came back with what it remembered.
    those.stream().filter(Crisis::isClosed).forEach(this::endsEverywhere);
    those.forEach(crisis -> read(crisis, reader));
    return views;
  }

  private void endsEverywhere(Crisis closed) {
    over.fire(
        new CrisisOver(new RoomId(closed.session().value()), closed.person(), closed.openedAt()));
  }

  private CrisisView view(
      Crisis crisis,
      SessionChart chart,
      UserId reader,
      List<PinnedCards.Pin> pins,
      Map<UserId, String> names) {
    return new CrisisView(
        crisis.id(),
        crisis.person().value(),
        pins.stream()
            .filter(pin -> pin.person().equals(crisis.person()) && !crisis.isClosed())
            .map(pin -> pin.participant().toString())
            .findFirst()
            .orElse(null),
        crisis.openedAt(),
        names.getOrDefault(crisis.openedBy(), ""),
        card(crisis, chart, reader, names),
        crisis.record(),
        crisis.version(),
        crisis
            .closedBy()
            .map(
                by ->
                    new CrisisView.ClosingView(
                        names.getOrDefault(by, ""),
                        crisis.closedAt(),
                        crisis.outcome(),
                        crisis.reason()))
            .orElse(null));
  }

  private CrisisCard card(
      Crisis crisis, SessionChart chart, UserId reader, Map<UserId, String> names) {
    var person = crisis.person();
    var groupName = chart.enrolled(person).map(SessionChart.Client::groupName);
    var legalName = names.getOrDefault(person, groupName.orElse(""));
    var bare = CrisisCard.bare(legalName, groupName.orElse(legalName));
    return crisis.isClosed()
        ? bare
        : arrivals
            .readBy(reader, crisis.session(), person, clock.instant())
            .map(
                answers ->
                    bare.with(
                        answers,
                        places.find(chart.details().program(), answers.place()).orElse(null)))
            .orElse(bare);
  }

  private Map<UserId, String> names(Collection<Crisis> those) {
    var everybody =
        those.stream()
            .flatMap(
                crisis ->
                    Stream.concat(
                        Stream.of(crisis.person(), crisis.openedBy()), crisis.closedBy().stream()))
            .distinct()
            .toList();
    return people.names(everybody).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().legalName()));
  }

  private void read(Crisis crisis, UserId reader) {
    if (crises.isFirstReading(crisis, reader, clock.instant())) {
      traced("open", crisis, reader);
    }
  }

  void traced(String act, Crisis crisis, UserId by) {
    acts.fire(
        new RecordAct(
            by,
            act,
            "crisis-record",
            crisis.id().toString(),
            crisis.session().value(),
            clock.instant()));
  }
}
