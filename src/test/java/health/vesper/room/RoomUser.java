package health.vesper.room;

import static org.assertj.core.api.Assertions.assertThat;

import health.vesper.room.protocol.ConnectionId;
import health.vesper.room.protocol.Delivery;
import health.vesper.room.protocol.ParticipantCommand;
import health.vesper.room.protocol.ParticipantId;
import health.vesper.room.protocol.PersonKey;
import health.vesper.room.protocol.RoomCommand;
import health.vesper.room.protocol.RoomEvent;
import health.vesper.room.protocol.RoomRole;
import health.vesper.room.protocol.RoomView;
import health.vesper.room.protocol.WaitingParticipant;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A person in a test. Sends commands, and remembers the events that the device in use received. */
final class RoomUser {
  private final TestRoom room;
  private final PersonKey key;
  private final String name;
  private RoomRole role;
  private final List<RoomEvent> received = new ArrayList<>();
  private final List<RoomEvent> receivedOnOldDevice = new ArrayList<>();
  private final List<RoomEvent> missed = new ArrayList<>();
  private final Map<ParticipantId, String> roster = new LinkedHashMap<>();
  private ConnectionId connection;
  private ConnectionId oldDevice;
  private ConnectionId resumesFrom;
  private boolean away;
  private boolean late;
  private ParticipantId id;
  private RoomView welcome;
  private Instant until;

  RoomUser(TestRoom room, PersonKey key, String name, RoomRole role) {
    this.room = room;
    this.key = key;
    this.name = name;
    this.role = role;
  }

  RoomUser connects() {
    return connects(false);
  }

  /** Connects with another device and takes over with it. */
  RoomUser takesOver() {
    return connects(true);
  }

  private RoomUser connects(boolean takeOver) {
    oldDevice = connection;
    connection = ConnectionId.random();
    resumesFrom = null;
    away = false;
    room.post(new RoomCommand.Connect(connection, key, role, name, takeOver, late, until));
    return this;
  }

  /** The connection breaks. The server last received something from this person at that moment. */
  RoomUser drops(Instant lastHeard) {
    missed.clear();
    away = true;
    room.post(new RoomCommand.Disconnect(connection, lastHeard));
    return this;
  }

  RoomUser drops() {
    return drops(room.now());
  }

  void losesTheServer() {
    connection = null;
  }

  /** Sends a command over the connection in use. */
  RoomUser asks(ParticipantCommand what) {
    room.post(new RoomCommand.Posted(connection, what));
    return this;
  }

  /** Sends a command from the replaced device. */
  RoomUser asksWithOldDevice(ParticipantCommand what) {
    room.post(new RoomCommand.Posted(oldDevice, what));
    return this;
  }

  boolean uses(ConnectionId one) {
    return one.equals(connection) || one.equals(oldDevice);
  }

  void receives(Delivery delivery) {
    if (oldDevice != null && delivery.to().contains(oldDevice)) {
      receivedOnOldDevice.add(delivery.event());
    }
    if (connection == null || !delivery.to().contains(connection)) {
      return;
    }
    if (away) {
      missed.add(delivery.event());
      return;
    }
    resumesFrom = delivery.resumesFrom() == null ? resumesFrom : delivery.resumesFrom();
    received.add(delivery.event());
    keepRoster(delivery.event());
  }

  private void keepRoster(RoomEvent event) {
    if (event instanceof RoomEvent.Welcomed welcomed) {
      welcome = welcomed.room();
      id = welcome.you().id();
      roster.clear();
      welcome.participants().forEach(p -> roster.put(p.id(), p.name()));
    } else if (event instanceof RoomEvent.Joined joined) {
      roster.put(joined.participant().id(), joined.participant().name());
    } else if (event instanceof RoomEvent.Left left) {
      roster.remove(left.participant());
    }
  }

  /** The people in the room, as far as this person knows. */
  Map<ParticipantId, String> roster() {
    return roster;
  }

  RoomUser received(RoomEvent... expected) {
    assertThat(received).as("what %s received", name).contains(expected);
    return this;
  }

  RoomUser receivedOnly(RoomEvent... expected) {
    assertThat(received).as("what %s received", name).containsExactly(expected);
    return this;
  }

  RoomUser receivedNothing() {
    assertThat(received).as("what %s received", name).isEmpty();
    return this;
  }

  RoomUser receivedA(Class<? extends RoomEvent> kind) {
    assertThat(received).as("what %s received", name).hasAtLeastOneElementOfType(kind);
    return this;
  }

  RoomUser didNotReceiveA(Class<? extends RoomEvent> kind) {
    assertThat(received).as("what %s received", name).doesNotHaveAnyElementsOfTypes(kind);
    return this;
  }

  /** The events that were sent to the lost connection. */
  RoomUser missed(RoomEvent... expected) {
    assertThat(missed).as("what %s missed", name).containsExactly(expected);
    return this;
  }

  RoomUser missedA(Class<? extends RoomEvent> kind) {
    assertThat(missed).as("what %s missed", name).hasAtLeastOneElementOfType(kind);
    return this;
  }

  /** The earlier connection that this one resumes, as the last welcome or waiting event says. */
  ConnectionId resumesFrom() {
    return resumesFrom;
  }

  RoomUser oldDeviceReceived(RoomEvent... expected) {
    assertThat(receivedOnOldDevice)
        .as("what %s's old device received", name)
        .containsExactly(expected);
    return this;
  }

  /** All events in order, on the devices that were in use. */
  List<RoomEvent> everythingReceived() {
    return List.copyOf(received);
  }

  <E extends RoomEvent> E last(Class<E> kind) {
    var found = received.stream().filter(kind::isInstance).map(kind::cast).toList();
    assertThat(found).as("%s received by %s", kind.getSimpleName(), name).isNotEmpty();
    return found.get(found.size() - 1);
  }

  void forgets() {
    received.clear();
    receivedOnOldDevice.clear();
  }

  /** The room as it was when this person was last welcomed. */
  RoomView welcome() {
    return welcome;
  }

  boolean isWelcome() {
    return welcome != null;
  }

  /**
   * The id by which the others know this person. The waiting room knows the id of a waiting person.
   */
  ParticipantId id() {
    if (id == null) {
      id =
          room.room().waiting().stream()
              .filter(w -> w.person().equals(key))
              .map(WaitingParticipant::participant)
              .findFirst()
              .orElseThrow(() -> new AssertionError(name + " is not known here"));
    }
    return id;
  }

  /** The connection in use. */
  ConnectionId device() {
    return connection;
  }

  PersonKey key() {
    return key;
  }

  RoomRole role() {
    return role;
  }

  /** The program has a late hold, and this person comes late. */
  RoomUser comesLate() {
    late = true;
    return this;
  }

  /** A guest whose invitation ends then. */
  void isInvitedUntil(Instant end) {
    until = end;
  }

  /** When the invitation ends; null where the test does not say. */
  Instant invitedUntil() {
    return until;
  }

  /** The schedule says something else about this person now. */
  void isNow(RoomRole other) {
    role = other;
  }

  String name() {
    return name;
  }
}
