package health.vesper.signal.protocol;

import java.io.IOException;

/**
 * Why a socket was closed. Whether coming back makes sense is part of the meaning: a client that
 * reconnects after anything else is closed again.
 */
public enum CloseCode {
  LEFT(1000, false, "You left."),
  SERVER_STOPPING(1001, true, "The server is restarting."),
  BINARY(1003, false, "Only text is spoken here."),
  MALFORMED(1007, false, "A message was not understood."),
  VIOLATION(1008, false, "The connection was refused."),
  TOO_BIG(1009, false, "A message was too long."),
  OVERLOADED(1013, true, "Too much at once."),
  REPLACED(4001, false, "You went on with another device."),
  REMOVED(4003, false, "You are no longer in this session."),
  SESSION_ENDED(4004, false, "The session has ended."),
  TURNED_AWAY(4005, false, "You were not let in this time."),
  ACCESS_ENDED(4006, false, "You have been signed out."),
  TIME_OVER(4007, false, "Your time here is over."),
  SILENT(4008, true, "Nothing was heard from you.");

  private final int code;
  private final boolean resumable;
  private final String sentence;

  CloseCode(int code, boolean resumable, String sentence) {
    this.code = code;
    this.resumable = resumable;
    this.sentence = sentence;
  }

  /**
   * What an exception means for the socket it happened on. What a peer did wrong never comes here:
   * it is a value of the codec. So it is the network, or a fault of ours, and coming back may help.
   */
  public static CloseCode of(Throwable error) {
    return error instanceof IOException ? SERVER_STOPPING : OVERLOADED;
  }

  /** The number on the wire. */
  public int code() {
    return code;
  }

  /** Whether the client should ask for a new ticket by itself and come back to its seat. */
  public boolean resumable() {
    return resumable;
  }

  /** Sent as the close reason: neutral, it tells nothing about the room or the person. */
  public String sentence() {
    return sentence;
  }
}
