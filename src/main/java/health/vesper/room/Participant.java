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
 * One person in one room, from the first knock on. Waits at the door; is let in, which is announced
 * only when it is on disk; is inside, present or away; is gone. Comes back as the same participant
 * whatever happened in between, with microphone and camera off.
 */
final class Participant {
  private final ParticipantId id;
  private final PersonKey key;
  private final OwnMedia media = new OwnMedia();
  private final ConnectionState reach = new ConnectionState();
  private RoomRole role;
  private String name;
  private Phase phase = Phase.GONE;
  private int epoch;
  private int seat;
  private boolean seen;
  private Instant since;
  private Instant admittedAt;
  private Departure farewell;
  private boolean late;
  private Instant until;
  private int turns;
  private int readUpTo;
  private StepOut stepOut;

  Participant(ParticipantId id, PersonKey key) {
    this.id = id;
    this.key = key;
  }

  /** Somebody as remembered over a crash: without a connection, expected back until then. */
  static Participant remembered(RoomSnapshot.Person person, Instant until) {
    var who = new Participant(person.id(), person.key());
    who.role = person.role();
    who.name = person.name();
    who.phase = person.phase();
    who.epoch = person.epoch();
    who.seat = person.seat();
    who.seen = person.seen();
    who.since = person.since();
    who.late = person.late();
    who.until = person.until();
    who.media.blank(person.blanked());
    who.turns = person.turns();
    who.reach.expect(person.phase() == Phase.GONE ? null : until);
    return who;
  }

  /** A socket of this person is open: whatever was on before, microphone and camera are off. */
  void connect(RoomCommand.Connect asked, Instant now) {
    reach.connect(asked.by(), now);
    role = asked.role();
    name = asked.name();
    late = isGone() ? asked.late() : late; // Who comes back to the queue came when they came.
    until = asked.until();
    epoch++;
    farewell = null;
    if (role.moderates()) {
      media.blank(null); // The schedule has changed, and nobody can pause or lift it now.
    }
    media.fallSilent();
  }

  /** The socket is gone; the seat or the place in the queue is held until then. */
  void drop(Instant lastHeard, Instant until) {
    reach.drop(lastHeard, until);
    media.fallSilent();
  }

  void queue(Instant now) {
    phase = Phase.WAITING;
    since = now;
    seen = false;
  }

  /** A seat is reserved; nobody hears of it before it is on disk. */
  void reserve(int seat, Instant at) {
    this.phase = Phase.ADMITTING;
    this.seat = seat;
    this.admittedAt = at;
  }

  /** The admission is on disk. */
  void enter() {
    phase = Phase.INSIDE;
    since = admittedAt;
    reach.hear(admittedAt);
  }

  /** The admission is not on disk: waits on, since the same moment. */
  void waitOn() {
    phase = Phase.WAITING;
    seat = 0;
  }

  /** Goes while the admission is being written: gone for good as soon as that is known. */
  void goOnceWritten(Departure how) {
    farewell = how;
    reach.end();
  }

  void go() {
    phase = Phase.GONE;
    reach.end();
    farewell = null;
    seat = 0;
    stepOut = null;
    media.fallSilent();
  }

  /** Goes aside or, with null, back to the group: whatever was negotiated or on is over. */
  void moveTo(StepOut aside) {
    stepOut = aside;
    epoch++;
    media.fallSilent();
  }

  /** Is still aside, as before a crash. */
  void staysIn(StepOut aside) {
    stepOut = aside;
  }

  /** Was given the word. */
  void takeTurn() {
    turns++;
  }

  /** Has read the chat up to there; never back. */
  void readUpTo(int line) {
    readUpTo = Math.max(readUpTo, line);
  }

  /** A facilitator looked at the queue. */
  void beSeen() {
    seen = true;
  }

  boolean connected() {
    return reach.connected();
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
    return phase == Phase.GONE || farewell != null;
  }

  boolean isPresent() {
    return isInside() && connected();
  }

  /** Where this person is aside, or null with the group. */
  StepOut stepOut() {
    return stepOut;
  }

  boolean isAside() {
    return stepOut != null;
  }

  /** Both with the group, or both in the same step-out. */
  boolean sharesWith(Participant other) {
    return stepOut == other.stepOut;
  }

  boolean moderates() {
    return role.moderates();
  }

  boolean invitationRanOut(Instant now) {
    return until != null && !until.isAfter(now);
  }

  /** How often this person was given the word. */
  int turns() {
    return turns;
  }

  int readUpTo() {
    return readUpTo;
  }

  /** Came after the program's grace. */
  boolean late() {
    return late;
  }

  /** When a guest's invitation ends, or null. */
  Instant until() {
    return until;
  }

  /** What the others hear and see of this person. */
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

  ConnectionState reach() {
    return reach;
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

  /** When the seat was reserved: there the presence begins, if it is written. */
  Instant admittedAt() {
    return admittedAt;
  }

  Optional<Departure> farewell() {
    return Optional.ofNullable(farewell);
  }
}
