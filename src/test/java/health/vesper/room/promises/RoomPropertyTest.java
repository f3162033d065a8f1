package health.vesper.room.promises;

import static org.assertj.core.api.Assertions.assertThat;

import health.vesper.attendance.RoomSnapshotJson;
import health.vesper.room.Room;
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

/** The room keeps its promises for any order of commands from ten people and the server. */
class RoomPropertyTest {
  private static final int LONGEST = 120;

  /** Commands that keep a session going. They are more frequent than the rest. */
  private static final List<Class<?>> OFTEN =
      List.of(
          RoomCommand.Connect.class,
          RoomCommand.AdmissionWritten.class,
          RoomCommand.GuestsKnown.class,
          ModerationCommand.AdmitAll.class,
          ParticipantCommand.SetMicrophone.class,
          RoomCommand.Tick.class,
          SupportCommand.StepOut.class);

  /** Commands that end things. They must not come too soon. */
  private static final List<Class<?>> SELDOM =
      List.of(ModerationCommand.EndSession.class, ModerationCommand.Lock.class);

  @Property(tries = 300)
  void the_promises_hold_after_every_step(@ForAll("sessions") ActionChain<RandomSession> session) {
    var watched = session;
    for (int promise = 0; promise < Promise.NAMES.size(); promise++) {
      int which = promise;
      watched = watched.withInvariant(Promise.NAMES.get(which), e -> e.check(which));
    }
    watched.run();
  }

  /**
   * A room that is restored from the state and a room that is restored from its text behave the
   * same.
   */
  @Property(tries = 100)
  void a_room_that_was_restored_behaves_like_the_original(
      @ForAll("sessions") ActionChain<RandomSession> session) {
    var end = session.run();
    var state = end.room().snapshot();
    var known = Room.restored(end.room().id(), RandomSession.PLAN, state, end.now());
    var read =
        Room.restored(
            end.room().id(),
            RandomSession.PLAN,
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
   * A random session found this: the promise compared an event with the state after the step-out
   * had ended.
   */
  @Example
  void the_promises_hold_when_a_step_out_and_an_outage_are_over_in_the_same_moment() {
    var session = new RandomSession();
    session.gather();
    for (var step :
        List.of(
            new RandomStep(ParticipantCommand.NeedMoment.class, 4, 0, true, 1),
            new RandomStep(SupportCommand.StepOut.class, 0, 4, true, 1),
            new RandomStep(RoomCommand.Disconnect.class, 4, 0, true, 1),
            new RandomStep(RoomCommand.Tick.class, 0, 0, false, 3))) {
      session.run(step);
      for (int promise = 0; promise < Promise.NAMES.size(); promise++) {
        session.check(promise);
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
  Arbitrary<ActionChain<RandomSession>> sessions() {
    var chain = ActionChain.startWith(RandomSession::new).withMaxTransformations(LONGEST);
    for (var kind : RandomCommands.makers().keySet()) {
      chain =
          chain.withAction(OFTEN.contains(kind) ? 12 : SELDOM.contains(kind) ? 1 : 3, asked(kind));
    }
    return chain
        .withAction(3, Action.just(Transformer.mutate("crash", RandomSession::crash)))
        .withAction(8, Action.just(Transformer.mutate("gathering", RandomSession::gather)));
  }

  private static Action<RandomSession> asked(Class<?> kind) {
    var people = Arbitraries.integers().between(0, RandomSession.PEOPLE - 1);
    var askers =
        ParticipantCommand.StaffCommand.class.isAssignableFrom(kind)
            ? Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.integers().between(0, 1)), Tuple.of(1, people))
            : people;
    var steps =
        Combinators.combine(
                askers, people, Arbitraries.of(true, false), Arbitraries.integers().between(1, 30))
            .as((who, whom, on, number) -> new RandomStep(kind, who, whom, on, number));
    return new Action.Independent<>() {
      @Override
      public Arbitrary<Transformer<RandomSession>> transformer() {
        return steps.map(step -> Transformer.mutate(step.toString(), session -> session.run(step)));
      }
    };
  }
}
