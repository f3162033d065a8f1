package health.vesper.room.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import health.vesper.room.Room;
import health.vesper.room.RoomQueries;
import health.vesper.room.RoomTalk;
import health.vesper.room.concurrent.SerialExecutor;
import health.vesper.room.journal.DurableEvent;
import health.vesper.room.journal.HandDriven;
import health.vesper.room.journal.JournalListener;
import health.vesper.room.journal.JournalQueue;
import health.vesper.room.protocol.ConnectionId;
import health.vesper.room.protocol.Delivery;
import health.vesper.room.protocol.ParticipantCommand;
import health.vesper.room.protocol.PersonKey;
import health.vesper.room.protocol.RoomCommand;
import health.vesper.room.protocol.RoomEvent;
import health.vesper.room.protocol.RoomId;
import health.vesper.room.protocol.RoomPlan;
import health.vesper.room.protocol.RoomRole;
import health.vesper.room.snapshot.RoomMemory;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** One room, one mailbox: one thing after the other, and a bound for what sockets say. */
class RoomMailboxTest {
  private static final PersonKey FIA = new PersonKey("fia");
  private final HandDriven hand = new HandDriven();
  private final List<Delivery> heard = new ArrayList<>();
  private final List<DurableEvent> written = new ArrayList<>();
  private final RoomMailbox mailbox = mailbox(hand);

  private RoomMailbox mailbox(Executor executor) {
    var id = new RoomId(new UUID(0, 1));
    var plan =
        new RoomPlan(
            8,
            4,
            RoomTalk.HOLD,
            RoomTalk.HELD,
            RoomTalk.LONGEST_BREAK,
            RoomTalk.EVENING,
            RoomTalk.EVENING.plus(Duration.ofHours(3)));
    var lane =
        new JournalQueue(
            id, (room, event) -> written.add(event), RoomMemory.NONE, executor, hand, new Quiet());
    return new RoomMailbox(
        Room.open(id, plan),
        executor,
        InstantSource.fixed(RoomTalk.EVENING),
        (room, deliveries) -> heard.addAll(deliveries),
        lane);
  }

  private static RoomCommand.Connect fiaConnects(ConnectionId by) {
    return new RoomCommand.Connect(by, FIA, RoomRole.FACILITATOR, "Fia", false, false, null);
  }

  @Test
  void a_facilitator_is_welcomed_once_the_presence_is_written() {
    var device = ConnectionId.random();
    assertThat(mailbox.post(fiaConnects(device))).isTrue();
    hand.works();
    assertThat(written)
        .hasExactlyElementsOfTypes(DurableEvent.Admitted.class, DurableEvent.LeadPassed.class);
    assertThat(heard).hasSize(2);
    assertThat(heard.get(0).event()).isInstanceOf(RoomEvent.Welcomed.class);
    assertThat(heard.get(0).to()).containsExactly(device);
  }

  @Test
  void a_question_is_answered_after_everything_posted_before() {
    mailbox.post(fiaConnects(ConnectionId.random()));
    var standing = mailbox.ask(room -> room.standing(FIA));
    assertThat(standing).isNotDone();
    hand.works();
    assertThat(standing.join().connected()).isTrue();
  }

  @Test
  void who_was_being_admitted_when_the_server_stopped_has_an_end_on_record() {
    var device = ConnectionId.random();
    mailbox.post(fiaConnects(device));
    mailbox.post(new RoomCommand.Disconnect(device, RoomTalk.EVENING));
    var rest = mailbox.atRest();
    hand.works();
    assertThat(rest.join()).isTrue();
    assertThat(written).hasAtLeastOneElementOfType(DurableEvent.Dropped.class);
  }

  @Test
  void a_full_mailbox_refuses_sockets_but_never_the_house() {
    var device = ConnectionId.random();
    for (var i = 0; i < RoomMailbox.BOUND; i++) {
      assertThat(mailbox.post(new RoomCommand.Posted(device, new ParticipantCommand.Leave())))
          .isTrue();
    }
    assertThat(mailbox.post(new RoomCommand.Posted(device, new ParticipantCommand.Leave())))
        .isFalse();
    assertThat(mailbox.post(fiaConnects(device))).isFalse();
    assertThat(mailbox.post(new RoomCommand.Tick())).isTrue();
    hand.works();
    assertThat(mailbox.post(fiaConnects(device))).isTrue();
  }

  @Test
  void an_executor_that_takes_nothing_more_does_not_stop_the_room() {
    var stubborn =
        mailbox(
            task -> {
              throw new RejectedExecutionException();
            });
    stubborn.post(fiaConnects(ConnectionId.random()));
    assertThat(stubborn.ask(RoomQueries::present).join()).containsExactly(FIA);
  }

  @Test
  void what_a_socket_says_in_an_idle_room_is_done_by_its_own_thread_and_otherwise_in_turn() {
    var device = ConnectionId.random();
    mailbox.post(fiaConnects(device));
    hand.works();
    heard.clear();
    assertThat(mailbox.handleHere(new RoomCommand.Posted(device, new ParticipantCommand.Leave())))
        .isTrue();
    assertThat(heard).isNotEmpty();

    mailbox.post(fiaConnects(device));
    var before = heard.size();
    assertThat(mailbox.handleHere(new RoomCommand.Posted(device, new ParticipantCommand.Leave())))
        .isTrue();
    assertThat(heard).hasSize(before);
    hand.works();
    assertThat(heard).hasSizeGreaterThan(before);
  }

  @Test
  void many_threads_are_one_after_the_other() throws Exception {
    var threads = Executors.newFixedThreadPool(4);
    try {
      var serial = new SerialExecutor(threads);
      var done = new CountDownLatch(4_000);
      var inside = new AtomicInteger();
      var overlaps = ConcurrentHashMap.<Integer>newKeySet();
      for (var i = 0; i < 4; i++) {
        threads.execute(
            () -> {
              for (var n = 0; n < 1_000; n++) {
                Runnable one =
                    () -> {
                      overlaps.add(inside.incrementAndGet());
                      inside.decrementAndGet();
                      done.countDown();
                    };
                if (n % 2 == 0) {
                  serial.execute(one);
                } else {
                  serial.executeHere(one);
                }
              }
            });
      }
      done.await();
      assertThat(overlaps).containsExactly(1);
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void a_turn_that_fails_does_not_stop_the_next() {
    var serial = new SerialExecutor(Runnable::run);
    var done = new AtomicInteger();
    serial.execute(
        () -> {
          throw new IllegalStateException("a bug, wanted by the test");
        });
    serial.execute(
        () -> {
          throw new AssertionError("worse than a bug, wanted by the test");
        });
    serial.execute(done::incrementAndGet);
    assertThat(done).hasValue(1);
  }

  private static final class Quiet implements JournalListener {
    @Override
    public void delayed(RoomId room, int kept, RuntimeException cause) {}

    @Override
    public void caughtUp(RoomId room) {}

    @Override
    public void lost(RoomId room, DurableEvent event, long lostSoFar) {}
  }
}
