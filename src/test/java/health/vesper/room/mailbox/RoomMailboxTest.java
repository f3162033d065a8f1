package health.vesper.room.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import health.vesper.room.Room;
import health.vesper.room.RoomQueries;
import health.vesper.room.TestRoom;
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

/**
 * One room has one mailbox. It handles one command after the other and limits the commands from
 * sockets.
 */
class RoomMailboxTest {
  private static final PersonKey FIA = new PersonKey("fia");
  private final HandDriven hand = new HandDriven();
  private final List<Delivery> received = new ArrayList<>();
  private final List<DurableEvent> written = new ArrayList<>();
  private final RoomMailbox mailbox = mailbox(hand);

  private RoomMailbox mailbox(Executor executor) {
    var id = new RoomId(new UUID(0, 1));
    var plan =
        new RoomPlan(
            8,
            4,
            TestRoom.RECONNECT_WINDOW,
            TestRoom.UNATTENDED_LIMIT,
            TestRoom.LONGEST_BREAK,
            TestRoom.START,
            TestRoom.START.plus(Duration.ofHours(3)));
    var journal =
        new JournalQueue(
            id, (room, event) -> written.add(event), RoomMemory.NONE, executor, hand, new Quiet());
    return new RoomMailbox(
        Room.open(id, plan),
        executor,
        InstantSource.fixed(TestRoom.START),
        (room, deliveries) -> received.addAll(deliveries),
        journal);
  }

  private static RoomCommand.Connect fiaConnects(ConnectionId by) {
    return new RoomCommand.Connect(by, FIA, RoomRole.FACILITATOR, "Fia", false, false, null);
  }

  @Test
  void a_facilitator_gets_the_welcome_after_the_presence_interval_is_written() {
    var device = ConnectionId.random();
    assertThat(mailbox.post(fiaConnects(device))).isTrue();
    hand.runAll();
    assertThat(written)
        .hasExactlyElementsOfTypes(DurableEvent.Admitted.class, DurableEvent.LeadPassed.class);
    assertThat(received).hasSize(2);
    assertThat(received.get(0).event()).isInstanceOf(RoomEvent.Welcomed.class);
    assertThat(received.get(0).to()).containsExactly(device);
  }

  @Test
  void a_question_is_answered_after_everything_posted_before() {
    mailbox.post(fiaConnects(ConnectionId.random()));
    var standing = mailbox.ask(room -> room.standing(FIA));
    assertThat(standing).isNotDone();
    hand.runAll();
    assertThat(standing.join().connected()).isTrue();
  }

  @Test
  void a_person_being_admitted_when_the_server_stopped_has_a_recorded_end() {
    var device = ConnectionId.random();
    mailbox.post(fiaConnects(device));
    mailbox.post(new RoomCommand.Disconnect(device, TestRoom.START));
    var rest = mailbox.atRest();
    hand.runAll();
    assertThat(rest.join()).isTrue();
    assertThat(written).hasAtLeastOneElementOfType(DurableEvent.Dropped.class);
  }

  @Test
  void a_full_mailbox_refuses_commands_from_sockets_but_never_from_the_server() {
    var device = ConnectionId.random();
    for (var i = 0; i < RoomMailbox.BOUND; i++) {
      assertThat(mailbox.post(new RoomCommand.Posted(device, new ParticipantCommand.Leave())))
          .isTrue();
    }
    assertThat(mailbox.post(new RoomCommand.Posted(device, new ParticipantCommand.Leave())))
        .isFalse();
    assertThat(mailbox.post(fiaConnects(device))).isFalse();
    assertThat(mailbox.post(new RoomCommand.Tick())).isTrue();
    hand.runAll();
    assertThat(mailbox.post(fiaConnects(device))).isTrue();
  }

  @Test
  void an_executor_that_rejects_tasks_does_not_stop_the_room() {
    var stubborn =
        mailbox(
            task -> {
              throw new RejectedExecutionException();
            });
    stubborn.post(fiaConnects(ConnectionId.random()));
    assertThat(stubborn.ask(RoomQueries::present).join()).containsExactly(FIA);
  }

  @Test
  void the_thread_of_a_socket_runs_its_command_in_an_idle_room_and_queues_it_in_a_busy_room() {
    var device = ConnectionId.random();
    mailbox.post(fiaConnects(device));
    hand.runAll();
    received.clear();
    assertThat(mailbox.handleHere(new RoomCommand.Posted(device, new ParticipantCommand.Leave())))
        .isTrue();
    assertThat(received).isNotEmpty();

    mailbox.post(fiaConnects(device));
    var before = received.size();
    assertThat(mailbox.handleHere(new RoomCommand.Posted(device, new ParticipantCommand.Leave())))
        .isTrue();
    assertThat(received).hasSize(before);
    hand.runAll();
    assertThat(received).hasSizeGreaterThan(before);
  }

  @Test
  void commands_from_many_threads_run_one_after_the_other() throws Exception {
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
  void a_command_that_fails_does_not_stop_the_next_command() {
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
