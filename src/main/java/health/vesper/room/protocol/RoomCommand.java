package health.vesper.room.protocol;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request to a room. Its mailbox handles one at a time. */
public sealed interface RoomCommand {

  /** A command that comes over a socket. The mailbox refuses it when it is full. */
  sealed interface FromConnection extends RoomCommand {
    /** The socket. The room knows whose it is. */
    ConnectionId by();
  }

  /**
   * A ticket was redeemed.
   *
   * @param name the group name of a client, the given name of staff
   * @param takeOver replaces this person's other device
   * @param late came after the program's grace time
   * @param until when a guest's invitation ends, else null
   */
  record Connect(
      ConnectionId by,
      PersonKey person,
      RoomRole role,
      String name,
      boolean takeOver,
      boolean late,
      @Nullable Instant until)
      implements FromConnection {}

  /** The envelope of a participant's command: it names the sender, so the command does not. */
  record Posted(ConnectionId by, ParticipantCommand command) implements FromConnection {}

  /** A command of the server itself. The mailbox always takes it. */
  sealed interface SystemCommand extends RoomCommand {
    void accept(SystemVisitor visitor);
  }

  /**
   * A socket is closed or silent.
   *
   * @param lastHeard when something last came over it: the presence ends there
   */
  record Disconnect(ConnectionId connection, Instant lastHeard) implements SystemCommand {
    @Override
    public void accept(SystemVisitor visitor) {
      visitor.disconnect(this);
    }
  }

  /** Time has passed: reconnect windows and other times may be over. About once a second. */
  record Tick() implements SystemCommand {
    @Override
    public void accept(SystemVisitor visitor) {
      visitor.tick();
    }
  }

  /** An admission is on disk: now others may hear of it. */
  record AdmissionWritten(PersonKey person) implements SystemCommand {
    @Override
    public void accept(SystemVisitor visitor) {
      visitor.admissionWritten(person);
    }
  }

  /** An admission could not be written: the person waits again, in the same place. */
  record AdmissionNotWritten(PersonKey person) implements SystemCommand {
    @Override
    public void accept(SystemVisitor visitor) {
      visitor.admissionNotWritten(person);
    }
  }

  /**
   * The records cannot be written, or can be written again.
   *
   * @param kept how many events wait to be written
   */
  record RecordsDelayed(boolean delayed, int kept) implements SystemCommand {
    @Override
    public void accept(SystemVisitor visitor) {
      visitor.recordsDelayed(this);
    }
  }

  /** The access of this person ended: they leave at once and need a new ticket to come back. */
  record PutOut(PersonKey person) implements SystemCommand {
    @Override
    public void accept(SystemVisitor visitor) {
      visitor.putOut(person);
    }
  }

  /** All valid invitations, with the clients who agreed. It replaces what was known before. */
  record GuestsKnown(List<GuestPass> passes) implements SystemCommand {
    public GuestsKnown {
      passes = List.copyOf(passes);
    }

    @Override
    public void accept(SystemVisitor visitor) {
      visitor.guestsKnown(passes);
    }
  }

  /** The crisis record of this person is complete. */
  record CrisisClosed(PersonKey person) implements SystemCommand {
    @Override
    public void accept(SystemVisitor visitor) {
      visitor.crisisClosed(person);
    }
  }

  /** Revocation events from Keycloak do not arrive, or arrive again. */
  record IdentityDelayed(boolean delayed) implements SystemCommand {
    @Override
    public void accept(SystemVisitor visitor) {
      visitor.identityDelayed(delayed);
    }
  }

  /** One method for each command of the server: the compiler finds one that is not handled. */
  interface SystemVisitor {
    void disconnect(Disconnect lost);

    void tick();

    void admissionWritten(PersonKey person);

    void admissionNotWritten(PersonKey person);

    void recordsDelayed(RecordsDelayed change);

    void putOut(PersonKey person);

    void guestsKnown(List<GuestPass> passes);

    void crisisClosed(PersonKey person);

    void identityDelayed(boolean delayed);
  }
}
