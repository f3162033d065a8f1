package health.vesper.room.protocol;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * What can be asked of a room. Nobody names themselves: what comes from a socket carries the
 * connection that the ticket opened, and the room knows whose it is.
 *
 * <p>A command that breaks its own limits (an empty text, a text too long) cannot be built: that is
 * a broken peer, not a "no".
 */
public sealed interface RoomCommand permits RoomCommand.FromHouse, RoomCommand.FromPeer {

  /** What the server itself tells the room; never refused for want of space. */
  sealed interface FromHouse extends RoomCommand {
    void accept(House house);
  }

  /** What a socket says. The mailbox may refuse it when it is full. */
  sealed interface FromPeer extends RoomCommand permits Connect, ParticipantCommand, FromStaff {
    /** The socket it came over. */
    ConnectionId by();

    /** The command's name on the wire: {@code RaiseHand} is {@code raise-hand}. */
    default String word() {
      return getClass()
          .getSimpleName()
          .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
          .toLowerCase(Locale.ROOT);
    }
  }

  /** What only somebody who moderates may ask; from anybody else it is refused and recorded. */
  sealed interface FromStaff extends FromPeer
      permits ModerationCommand, SessionFlowCommand, SupportCommand {}

  /**
   * A ticket was redeemed.
   *
   * @param name the group name of a client, the given name of staff
   * @param takeOver replace this person's other device
   * @param late came after the program's grace
   * @param until when a guest's invitation ends, or null
   */
  record Connect(
      ConnectionId by,
      PersonKey person,
      RoomRole role,
      String name,
      boolean takeOver,
      boolean late,
      Instant until)
      implements FromPeer {}

  /**
   * A socket is gone, for whatever reason.
   *
   * @param lastHeard when something last came over it: that is where the presence ends
   */
  record Disconnect(ConnectionId connection, Instant lastHeard) implements FromHouse {
    @Override
    public void accept(House house) {
      house.disconnect(this);
    }
  }

  /** Time goes by: holds that ran out are given up. About once a second. */
  record Tick() implements FromHouse {
    @Override
    public void accept(House house) {
      house.tick();
    }
  }

  /** The presence is on disk: now others may hear of it. */
  record AdmissionWritten(PersonKey person) implements FromHouse {
    @Override
    public void accept(House house) {
      house.admissionWritten(person);
    }
  }

  /** The presence could not be written: back to the same place at the door. */
  record AdmissionNotWritten(PersonKey person) implements FromHouse {
    @Override
    public void accept(House house) {
      house.admissionNotWritten(person);
    }
  }

  /**
   * The record keepers cannot be reached, or can again.
   *
   * @param kept events that wait to be written
   */
  record RecordsDelayed(boolean delayed, int kept) implements FromHouse {
    @Override
    public void accept(House house) {
      house.recordsDelayed(this);
    }
  }

  /** This person's access ended: out at once, and back only with a new ticket. */
  record PutOut(PersonKey person) implements FromHouse {
    @Override
    public void accept(House house) {
      house.putOut(person);
    }
  }

  /**
   * Who is invited as a guest now, and which clients agreed: all of it, each time, so that what was
   * told last is the truth whatever was told before.
   */
  record GuestsKnown(List<GuestPass> passes) implements FromHouse {
    public GuestsKnown {
      passes = List.copyOf(passes);
    }

    @Override
    public void accept(House house) {
      house.guestsKnown(passes);
    }
  }

  /** The record of a crisis around this person is complete. */
  record CrisisClosed(PersonKey person) implements FromHouse {
    @Override
    public void accept(House house) {
      house.crisisClosed(person);
    }
  }

  /** Whose access ended is not heard of for now, or is again. */
  record IdentityDelayed(boolean delayed) implements FromHouse {
    @Override
    public void accept(House house) {
      house.identityDelayed(delayed);
    }
  }

  /** The room's side of {@link FromHouse}: a command forgotten here does not compile. */
  interface House {
    void disconnect(Disconnect lost);

    void tick();

    void admissionWritten(PersonKey person);

    void admissionNotWritten(PersonKey person);

    void recordsDelayed(RecordsDelayed news);

    void putOut(PersonKey person);

    void guestsKnown(List<GuestPass> passes);

    void crisisClosed(PersonKey person);

    void identityDelayed(boolean delayed);
  }

  /** Refuses a number of minutes out of these bounds. */
  static void requireMinutes(int minutes, int least, int most) {
    if (minutes < least || minutes > most) {
      throw new IllegalArgumentException(least + " to " + most + " minutes are needed");
    }
  }

  /** Refuses a text that is blank or too long. */
  static void requireText(String text, int longest) {
    if (text == null || text.isBlank() || text.length() > longest) {
      throw new IllegalArgumentException("a text of 1 to " + longest + " characters is needed");
    }
  }
}
