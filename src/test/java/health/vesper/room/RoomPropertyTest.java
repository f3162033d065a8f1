package health.vesper.room;

import static org.assertj.core.api.Assertions.assertThat;

import health.vesper.attendance.RoomSnapshotJson;
import health.vesper.room.protocol.ConnectionId;
import health.vesper.room.protocol.ModerationCommand;
import health.vesper.room.protocol.ParticipantCommand;
import health.vesper.room.protocol.RoomCommand;
import health.vesper.room.protocol.SupportCommand;
import health.vesper.room.snapshot.RoomSnapshot;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.state.Action;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.state.Transformer;

/** Whatever ten people and the house do in whatever order: the room keeps its promises. */
class RoomPropertyTest {
  private static final int LONGEST = 120;

  /** What makes an evening go on, and so is asked more often than the rest. */
  private static final List<Class<?>> OFTEN =
      List.of(
          RoomCommand.Connect.class,
          RoomCommand.AdmissionWritten.class,
          RoomCommand.GuestsKnown.class,
          ModerationCommand.AdmitAll.class,
          ParticipantCommand.SetMicrophone.class,
          RoomCommand.Tick.class,
          SupportCommand.StepOut.class);

  /** What ends things, and so must not come too soon. */
  private static final List<Class<?>> SELDOM =
      List.of(ModerationCommand.EndSession.class, ModerationCommand.Lock.class);

  @Property(tries = 300)
  void the_promises_hold_after_every_step(@ForAll("evenings") ActionChain<RandomEvening> evening) {
    var watched = evening;
    for (int promise = 0; promise < Promise.NAMES.size(); promise++) {
      int which = promise;
      watched = watched.withInvariant(Promise.NAMES.get(which), e -> e.keeps(which));
    }
    watched.run();
  }

  /**
   * From the state itself, and from the text that was made of it: nobody can tell the two apart.
   */
  @Property(tries = 100)
  void a_room_that_was_read_again_does_what_the_room_did(
      @ForAll("evenings") ActionChain<RandomEvening> evening) {
    var end = evening.run();
    var state = end.room().snapshot();
    var known = Room.restored(end.room().id(), RandomEvening.PLAN, state, end.now());
    var read =
        Room.restored(
            end.room().id(),
            RandomEvening.PLAN,
            RoomSnapshotJson.read(RoomSnapshotJson.write(state)),
            end.now());
    for (var command : everybodyComesBack(state)) {
      assertThat(read.handle(command, end.now())).isEqualTo(known.handle(command, end.now()));
      assertThat(read.snapshot()).isEqualTo(known.snapshot());
    }
  }

  private static List<RoomCommand> everybodyComesBack(RoomSnapshot state) {
    var returns =
        state.people().stream()
            .map(
                person ->
                    new RoomCommand.Connect(
                        new ConnectionId(
                            new UUID(1, person.id().value().getLeastSignificantBits())),
                        person.key(),
                        person.role(),
                        person.name(),
                        false,
                        person.late(),
                        person.until()))
            .toList();
    return Stream.<Stream<? extends RoomCommand>>of(
            returns.stream(),
            state.people().stream().map(p -> new RoomCommand.AdmissionWritten(p.key())),
            returns.stream()
                .map(
                    one ->
                        new RoomCommand.Posted(one.by(), new ParticipantCommand.RaiseHand(true))),
            returns.stream()
                .map(one -> new RoomCommand.Posted(one.by(), new ModerationCommand.AdmitAll())),
            returns.stream()
                .map(one -> new RoomCommand.Posted(one.by(), new SupportCommand.EndStepOut())),
            Stream.of(new RoomCommand.Tick()))
        .flatMap(all -> all)
        .map(RoomCommand.class::cast)
        .toList();
  }

  /**
   * A random evening found it: the promise compared what the one heard with what was left of it.
   */
  @Example
  void the_promises_hold_when_a_step_out_and_an_outage_are_over_in_the_same_moment() {
    var evening = new RandomEvening();
    evening.gathers();
    for (var deed :
        List.of(
            new Deed(ParticipantCommand.NeedMoment.class, 4, 0, true, 1),
            new Deed(SupportCommand.StepOut.class, 0, 4, true, 1),
            new Deed(RoomCommand.Disconnect.class, 4, 0, true, 1),
            new Deed(RoomCommand.Tick.class, 0, 0, false, 3))) {
      evening.plays(deed);
      for (int promise = 0; promise < Promise.NAMES.size(); promise++) {
        evening.keeps(promise);
      }
    }
  }

  @Example
  void every_command_there_is_may_happen() {
    assertThat(List.<Class<?>>copyOf(RandomCommands.makers().keySet()))
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(kinds(RoomCommand.class), kinds(ParticipantCommand.class))
                .filter(kind -> kind != RoomCommand.Posted.class)
                .toList());
  }

  private static Stream<Class<?>> kinds(Class<?> sealed) {
    return sealed.isSealed()
        ? Arrays.stream(sealed.getPermittedSubclasses()).flatMap(RoomPropertyTest::kinds)
        : Stream.of(sealed);
  }

  @Provide
  Arbitrary<ActionChain<RandomEvening>> evenings() {
    var chain = ActionChain.startWith(RandomEvening::new).withMaxTransformations(LONGEST);
    for (var kind : RandomCommands.makers().keySet()) {
      chain =
          chain.withAction(OFTEN.contains(kind) ? 12 : SELDOM.contains(kind) ? 1 : 3, asked(kind));
    }
    return chain
        .withAction(3, Action.just(Transformer.mutate("crash", RandomEvening::crashes)))
        .withAction(8, Action.just(Transformer.mutate("gathering", RandomEvening::gathers)));
  }

  private static Action<RandomEvening> asked(Class<?> kind) {
    var people = Arbitraries.integers().between(0, RandomEvening.PEOPLE - 1);
    var askers =
        ParticipantCommand.StaffCommand.class.isAssignableFrom(kind)
            ? Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.integers().between(0, 1)), Tuple.of(1, people))
            : people;
    var deeds =
        Combinators.combine(
                askers, people, Arbitraries.of(true, false), Arbitraries.integers().between(1, 30))
            .as((who, whom, on, number) -> new Deed(kind, who, whom, on, number));
    return new Action.Independent<>() {
      @Override
      public Arbitrary<Transformer<RandomEvening>> transformer() {
        return deeds.map(
            deed -> Transformer.mutate(deed.toString(), evening -> evening.plays(deed)));
      }
    };
  }
}
