package health.vesper.warmup;

import health.vesper.admission.TicketClaims;
import health.vesper.media.MediaPlane;
import health.vesper.platform.Counters;
import health.vesper.room.Room;
import health.vesper.room.journal.DurableEvent;
import health.vesper.room.journal.Journal;
import health.vesper.room.journal.JournalEntry;
import health.vesper.room.journal.JournalListener;
import health.vesper.room.journal.JournalQueue;
import health.vesper.room.mailbox.RoomMailbox;
import health.vesper.room.protocol.ConnectionId;
import health.vesper.room.protocol.PersonKey;
import health.vesper.room.protocol.RoomCommand;
import health.vesper.room.protocol.RoomId;
import health.vesper.room.protocol.RoomPlan;
import health.vesper.room.snapshot.RoomMemory;
import health.vesper.signal.protocol.CloseCode;
import health.vesper.signal.protocol.Translation;
import health.vesper.signal.rooms.LiveRoom;
import health.vesper.signal.socket.ClientConnection;
import health.vesper.signal.socket.Login;
import health.vesper.signal.socket.Outbox;
import health.vesper.signal.socket.SequencedFrame;
import health.vesper.signal.socket.Transport;
import health.vesper.signal.socket.UserLimits;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A room that is in no directory, with people who are nobody, on lines that end in the server
 * itself: everything happens on the caller's thread and in the caller's transaction.
 */
final class WarmupRoom {
  private static final String CANDIDATE =
      "{\"type\":\"offer-candidate\",\"to\":\"%s\",\"toEpoch\":1,\"candidate\":\"candidate:1 1 udp 1"
          + " 192.0.2.1 9 typ relay raddr 0.0.0.0 rport 0\",\"sdpMid\":\"0\",\"sdpMLineIndex\":0}";

  /** What an evening of a room is made of, said by everybody in turn. */
  private static final List<String> SAID =
      List.of(
          "{\"type\":\"say\",\"text\":\"Good evening\"}",
          "{\"type\":\"raise-hand\",\"raised\":true}",
          "{\"type\":\"raise-hand\",\"raised\":false}",
          "{\"type\":\"answer-ping\",\"n\":1}",
          CANDIDATE);

  private final List<TicketClaims> entries;
  private final Clock clock;
  private final Counters counters = new Counters();
  private final UserLimits shares = new UserLimits();
  private final LiveRoom room;

  WarmupRoom(
      List<TicketClaims> entries,
      MediaPlane media,
      Clock clock,
      Consumer<List<JournalEntry>> keepers) {
    this.entries = entries;
    this.clock = clock;
    var first = entries.get(0);
    var plan =
        new RoomPlan(
            first.plan().capacity(),
            media.places(),
            first.plan().hold(),
            first.plan().heldLimit(),
            first.plan().longestBreak(),
            first.plan().startsAt(),
            first.plan().endsAt());
    var lane =
        new JournalQueue(
            first.room(),
            new InTheSameTransaction(keepers),
            new Forgetful(),
            Runnable::run,
            (delay, task) -> {},
            new Quiet());
    var live = new LiveRoom(plan.endsAt(), new Translation(media, counters), (id, event) -> {});
    room =
        live.with(new RoomMailbox(Room.open(first.room(), plan), Runnable::run, clock, live, lane));
  }

  /** Everybody comes, says something and goes. */
  void play() {
    var peers = new ArrayList<ClientConnection>();
    for (var entry : entries) {
      peers.add(enter(entry));
      says(peers.get(0), "{\"type\":\"admit-all\"}");
    }
    var to = peers.get(0).id().toString();
    for (var peer : peers) {
      for (var words : SAID) {
        says(peer, words.formatted(to));
      }
    }
    for (int i = peers.size() - 1; i >= 0; i--) {
      says(peers.get(i), "{\"type\":\"leave\"}");
      room.lost(peers.get(i));
    }
  }

  private void says(ClientConnection peer, String frame) {
    peer.said(frame.getBytes(StandardCharsets.UTF_8), clock.instant());
  }

  private ClientConnection enter(TicketClaims entry) {
    var now = clock.instant();
    var peer =
        new ClientConnection(
            ConnectionId.random(),
            new Login(entry.person(), entry.plan().endsAt()),
            null,
            room,
            new Outbox(new Nowhere()),
            shares.speechOf(entry.person(), now),
            counters,
            now);
    room.awaits(peer);
    room.enters(
        new RoomCommand.Connect(
            peer.id(),
            new PersonKey(entry.person().toString()),
            entry.role(),
            entry.displayName(),
            entry.takeOver(),
            entry.late(),
            entry.until()));
    return peer;
  }

  private record InTheSameTransaction(Consumer<List<JournalEntry>> keepers) implements Journal {
    @Override
    public void write(RoomId id, DurableEvent event) {
      keepers.accept(List.of(new JournalEntry(id, event, false)));
    }

    @Override
    public void write(RoomId id, List<DurableEvent> events, boolean again, Consumer<Written> told) {
      try {
        keepers.accept(events.stream().map(e -> new JournalEntry(id, e, again)).toList());
      } catch (RuntimeException e) {
        told.accept(new Written(0, e));
        return;
      }
      told.accept(new Written(events.size(), null));
    }
  }

  /** Written as for a socket, so that writing is rehearsed, too. */
  private static final class Nowhere implements Transport {
    @Override
    public void send(SequencedFrame frame, Runnable done) {
      frame.putInto(ByteBuffer.allocate(frame.roomNeeded()));
      done.run();
    }

    @Override
    public void close(CloseCode code) {}
  }

  private static final class Forgetful implements RoomMemory {
    @Override
    public Optional<String> recall(RoomId id) {
      return Optional.empty();
    }

    @Override
    public void remember(RoomId id, String state) {}
  }

  private static final class Quiet implements JournalListener {
    @Override
    public void delayed(RoomId id, int kept, RuntimeException cause) {}

    @Override
    public void caughtUp(RoomId id) {}

    @Override
    public void lost(RoomId id, DurableEvent event, long lostSoFar) {}
  }
}
