package health.vesper.signal.rooms;

import health.vesper.access.Gate;
import health.vesper.admission.TicketClaims;
import health.vesper.admission.Tickets;
import health.vesper.platform.MetricNames;
import health.vesper.room.protocol.ConnectionId;
import health.vesper.room.protocol.PersonKey;
import health.vesper.room.protocol.RoomCommand;
import health.vesper.signal.protocol.CloseCode;
import health.vesper.signal.socket.ClientConnection;
import health.vesper.signal.socket.Login;
import health.vesper.signal.socket.Outbox;
import health.vesper.signal.socket.ResumePoint;
import health.vesper.signal.socket.Transport;
import health.vesper.signal.socket.UserLimits;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * Connects a person to a room, in two steps. {@link #decide} checks the ticket and opens the room,
 * and may wait for the database. {@link #connect} adds the open socket to the room and waits for
 * nothing. What becomes of the person then (waiting room, seat, refusal) the room decides.
 */
@ApplicationScoped
public class RoomEntry {
  private static final System.Logger LOG = System.getLogger(RoomEntry.class.getName());

  @Inject private Tickets tickets;
  @Inject private Gate gate;
  @Inject private UserLimits limits;
  @Inject private RoomDirectory rooms;
  @Inject private GuestNotifier guests;
  @Inject private MeterRegistry metrics;
  @Inject private Clock clock;

  /** Whether a socket may be connected. */
  public sealed interface Decision {}

  /** The ticket is redeemed and the room is open. */
  public record Accepted(TicketClaims claims, Login login) implements Decision {}

  /** The socket is closed with this code as soon as it is open. */
  public record Refused(CloseCode code) implements Decision {}

  /**
   * Redeems the ticket and opens its room.
   *
   * @param login who asks; null for a request without a person
   */
  public Decision decide(@Nullable Login login, String ticket) {
    if (login != null && !limits.mayConnect(login.person(), clock.instant())) {
      return refuse(CloseCode.OVERLOADED, "too-many-joins");
    }
    var claims =
        login == null || !gate.admits(login.signIn())
            ? null
            : tickets.redeem(ticket, login.person()).orElse(null);
    if (claims == null) {
      return refuse(CloseCode.VIOLATION, "bad-ticket");
    }
    try {
      open(claims);
      return new Accepted(claims, login);
    } catch (RuntimeException e) {
      LOG.log(
          Level.ERROR,
          "Room "
              + claims.room().value()
              + " could not be opened; the client will try again. Check that the database answers.",
          e);
      return new Refused(CloseCode.of(e));
    }
  }

  private Refused refuse(CloseCode code, String reason) {
    metrics.counter(MetricNames.CONNECTIONS_REFUSED, MetricNames.REASON, reason).increment();
    return new Refused(code);
  }

  /** Opens the room; before a guest connects, it must know which guests are allowed now. */
  private void open(TicketClaims claims) {
    var isNew = rooms.open(claims);
    if (claims.role().isGuest()) {
      guests.update(claims.room());
    } else if (isNew) {
      guests.updateLater(claims.room());
    }
  }

  /**
   * Adds an open socket to its room.
   *
   * @param resumePoint the last frame that the client says it received, or null
   */
  public ClientConnection connect(
      Accepted accepted, @Nullable ResumePoint resumePoint, Transport transport) {
    var claims = accepted.claims();
    var login = accepted.login();
    var now = clock.instant();
    var room = rooms.get(claims.room()).orElseThrow(() -> new IllegalStateException("not open"));
    var connection =
        new ClientConnection(
            ConnectionId.random(),
            login,
            resumePoint,
            room,
            new Outbox(transport),
            limits.forConnection(login.person(), now),
            metrics,
            now);
    rooms.add(connection, claims.room());
    room.connect(connection, connectCommand(connection, claims));
    if (!gate.admits(login.signIn())) {
      // The access ended after decide() looked and before the room knew the connection.
      room.endAccess(connection);
    }
    return connection;
  }

  /** The command that tells the room who has connected, as the ticket says. */
  public static RoomCommand.Connect connectCommand(
      ClientConnection connection, TicketClaims claims) {
    return new RoomCommand.Connect(
        connection.id(),
        new PersonKey(claims.person().toString()),
        claims.role(),
        claims.displayName(),
        claims.takeOver(),
        claims.late(),
        claims.until());
  }
}
