package health.vesper.room;

import health.vesper.room.journal.DurableEvent.Departure;
import health.vesper.room.protocol.ParticipantId;
import health.vesper.room.protocol.PersonKey;
import health.vesper.room.protocol.Phase;
import health.vesper.room.protocol.RoomCommand;
import health.vesper.room.protocol.RoomRole;
import health.vesper.room.snapshot.RoomSnapshot;
import java.time.Instant;
import java.util.Optional;

/**
 * One person in one room, from the first connect on. They wait; are admitted, which others hear
 * only when it is on disk; are inside, present or away; and are gone. A person who comes back is
 * the same participant again, with microphone and camera off.
 */
final class Participant {
  private final ParticipantId id;
  private final PersonKey key;
  private final OwnMedia media = new OwnMedia();
  private final ConnectionState connection = new ConnectionState();
  private RoomRole role;
  private String name;
  private Phase phase = Phase.GONE;
  private int epoch;
  private int seat;
  private boolean seen;
  private Instant since;
  private Instant admittedAt;
  private Departure pendingDeparture;
  private boolean late;
  private Instant until;
  private int timesCalledOn;
  private int readUpTo;
  private StepOut stepOut;

  Participant(ParticipantId id, PersonKey key) {
    this.id = id;
    this.key = key;
  }

  /** A person after a restart: without a connection, expected back until then. */
  static Participant restored(RoomSnapshot.Person person, Instant until) {
    var participant = new Participant(person.id(), person.key());
    participant.role = person.role();
    participant.name = person.name();
    participant.phase = person.phase();
    participant.epoch = person.epoch();
    participant.seat = person.seat();
    participant.seen = person.seen();
    participant.since = person.since();
    participant.late = person.late();
    participant.until = person.until();
    participant.media.blank(person.blanked());
    participant.timesCalledOn = person.timesCalledOn();
    participant.connection.expect(person.phase() == Phase.GONE ? null : until);
    return participant;
  }

  /** A socket of this person is open. Microphone and camera are off. */
  void connect(RoomCommand.Connect command, Instant now) {
    connection.connect(command.by(), now);
    role = command.role();
    name = command.name();
    late = isGone() ? command.late() : late; // A reconnect does not make anybody late.
    until = command.until();
    epoch++;
    pendingDeparture = null;
    if (role.moderates()) {
      media.blank(null); // Nobody can blank or unblank a facilitator.
    }
    media.switchOff();
  }

  /** The socket is gone. The reconnect window lasts until then. */
  void drop(Instant lastHeard, Instant until) {
    connection.drop(lastHeard, until);
    media.switchOff();
  }

  void queue(Instant now) {
    phase = Phase.WAITING;
    since = now;
    seen = false;
  }

  /** Reserves a seat. Nobody hears of it before it is on disk. */
  void reserve(int seat, Instant at) {
    this.phase = Phase.ADMITTING;
    this.seat = seat;
    this.admittedAt = at;
  }

  /** The admission is on disk. */
  void enter() {
    phase = Phase.INSIDE;
    since = admittedAt;
    connection.hear(admittedAt);
  }

  /** The admission is not on disk: the person waits, as long as before. */
  void waitAgain() {
    phase = Phase.WAITING;
    seat = 0;
  }

  /** Leaves while the admission is written: gone for good as soon as the result is known. */
  void goOnceWritten(Departure how) {
    pendingDeparture = how;
    connection.end();
  }

  void go() {
    phase = Phase.GONE;
    connection.end();
    pendingDeparture = null;
    seat = 0;
    stepOut = null;
    media.switchOff();
  }

  /** Moves to a step-out or, with null, to the group. Media goes off, with a new epoch. */
  void moveTo(StepOut to) {
    stepOut = to;
    epoch++;
    media.switchOff();
  }

  /** Is still in this step-out after a restart. */
  void staysIn(StepOut same) {
    stepOut = same;
  }

  /** Was called on. */
  void markCalledOn() {
    timesCalledOn++;
  }

  /** Has read the chat up to this line. It never goes back. */
  void readUpTo(int line) {
    readUpTo = Math.max(readUpTo, line);
  }

  /** A facilitator has looked at the waiting room. */
  void markSeen() {
    seen = true;
  }

  boolean connected() {
    return connection.connected();
  }

  boolean waits() {
    return phase == Phase.WAITING;
  }

  boolean isBeingAdmitted() {
    return phase == Phase.ADMITTING;
  }

  boolean isInside() {
    return phase == Phase.INSIDE;
  }

  boolean isGone() {
    return phase == Phase.GONE || pendingDeparture != null;
  }

  boolean isPresent() {
    return isInside() && connected();
  }

  /** The step-out, or null with the group. */
  StepOut stepOut() {
    return stepOut;
  }

  boolean isInStepOut() {
    return stepOut != null;
  }

  /** Both with the group, or both in the same step-out. */
  boolean isTogetherWith(Participant other) {
    return stepOut == other.stepOut;
  }

  boolean moderates() {
    return role.moderates();
  }

  boolean invitationIsOver(Instant now) {
    return until != null && !until.isAfter(now);
  }

  /** How often this person was called on. */
  int timesCalledOn() {
    return timesCalledOn;
  }

  int readUpTo() {
    return readUpTo;
  }

  /** Came after the program's grace time. */
  boolean late() {
    return late;
  }

  /** When a guest's invitation ends, or null. */
  Instant until() {
    return until;
  }

  /** Microphone and camera. */
  OwnMedia media() {
    return media;
  }

  ParticipantId id() {
    return id;
  }

  PersonKey key() {
    return key;
  }

  RoomRole role() {
    return role;
  }

  String name() {
    return name;
  }

  Phase phase() {
    return phase;
  }

  ConnectionState connection() {
    return connection;
  }

  int epoch() {
    return epoch;
  }

  int seat() {
    return seat;
  }

  boolean seen() {
    return seen;
  }

  /** Waiting: since when. Inside: since when admitted. */
  Instant since() {
    return since;
  }

  /** When the seat was reserved. The presence begins there if it is written. */
  Instant admittedAt() {
    return admittedAt;
  }

  /** How the person leaves once the result of their admission is known. */
  Optional<Departure> pendingDeparture() {
    return Optional.ofNullable(pendingDeparture);
  }
}
