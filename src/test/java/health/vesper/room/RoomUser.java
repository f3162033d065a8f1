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

/** Somebody in a test: asks, and remembers what was heard on the device in use. */
final class RoomUser {
  private final RoomTalk room;
  private final PersonKey key;
  private final String name;
  private RoomRole role;
  private final List<RoomEvent> heard = new ArrayList<>();
  private final List<RoomEvent> heardOnOldDevice = new ArrayList<>();
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

  RoomUser(RoomTalk room, PersonKey key, String name, RoomRole role) {
    this.room = room;
    this.key = key;
    this.name = name;
    this.role = role;
  }

  RoomUser connects() {
    return connects(false);
  }

  /** Comes with another device and wants that one to count. */
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

  /** The network is gone; the server last heard of this person at that moment. */
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

  /** What this person does over the connection in use. */
  RoomUser asks(ParticipantCommand what) {
    room.post(new RoomCommand.Posted(connection, what));
    return this;
  }

  /** What the replaced device still says. */
  RoomUser asksWithOldDevice(ParticipantCommand what) {
    room.post(new RoomCommand.Posted(oldDevice, what));
    return this;
  }

  boolean uses(ConnectionId one) {
    return one.equals(connection) || one.equals(oldDevice);
  }

  void hears(Delivery delivery) {
    if (oldDevice != null && delivery.to().contains(oldDevice)) {
      heardOnOldDevice.add(delivery.event());
    }
    if (connection == null || !delivery.to().contains(connection)) {
      return;
    }
    if (away) {
      missed.add(delivery.event());
      return;
    }
    resumesFrom = delivery.resumesFrom() == null ? resumesFrom : delivery.resumesFrom();
    heard.add(delivery.event());
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

  /** Who is in the room as far as this person was told. */
  Map<ParticipantId, String> roster() {
    return roster;
  }

  RoomUser heard(RoomEvent... expected) {
    assertThat(heard).as("what %s heard", name).contains(expected);
    return this;
  }

  RoomUser heardOnly(RoomEvent... expected) {
    assertThat(heard).as("what %s heard", name).containsExactly(expected);
    return this;
  }

  RoomUser heardNothing() {
    assertThat(heard).as("what %s heard", name).isEmpty();
    return this;
  }

  RoomUser heardA(Class<? extends RoomEvent> kind) {
    assertThat(heard).as("what %s heard", name).hasAtLeastOneElementOfType(kind);
    return this;
  }

  RoomUser didNotHearA(Class<? extends RoomEvent> kind) {
    assertThat(heard).as("what %s heard", name).doesNotHaveAnyElementsOfTypes(kind);
    return this;
  }

  /** What was told to the lost connection, for somebody to keep. */
  RoomUser missed(RoomEvent... expected) {
    assertThat(missed).as("what %s missed", name).containsExactly(expected);
    return this;
  }

  RoomUser missedA(Class<? extends RoomEvent> kind) {
    assertThat(missed).as("what %s missed", name).hasAtLeastOneElementOfType(kind);
    return this;
  }

  /** The connection that the last greeting says this one goes on from. */
  ConnectionId resumesFrom() {
    return resumesFrom;
  }

  RoomUser oldDeviceHeard(RoomEvent... expected) {
    assertThat(heardOnOldDevice).as("what %s's old device heard", name).containsExactly(expected);
    return this;
  }

  /** All of it, in order, on the devices that were in use. */
  List<RoomEvent> everythingHeard() {
    return List.copyOf(heard);
  }

  <E extends RoomEvent> E last(Class<E> kind) {
    var found = heard.stream().filter(kind::isInstance).map(kind::cast).toList();
    assertThat(found).as("%s heard by %s", kind.getSimpleName(), name).isNotEmpty();
    return found.get(found.size() - 1);
  }

  void forgets() {
    heard.clear();
    heardOnOldDevice.clear();
  }

  /** The room as it was when this person was last welcomed. */
  RoomView welcome() {
    return welcome;
  }

  boolean isWelcome() {
    return welcome != null;
  }

  /** How the others know this person; a waiting one is known by the door. */
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

  /** The program holds late people at the door, and this one comes late. */
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
