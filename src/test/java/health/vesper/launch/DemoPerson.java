package health.vesper.launch;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * The invented people of the demo. They are the same as in {@code keycloak-realm/demo} and in the
 * demo's schedule.
 */
public enum DemoPerson {
  MAX(1, "Max Arden", "client"),
  NOOR(2, "Noor Haddad", "client"),
  TESSA(3, "Tessa Lind", "client"),
  JONAH(4, "Jonah Petrov", "client"),
  INES(5, "Ines Calder", "client"),
  WEI(6, "Wei Zhang", "client"),
  RUTH(7, "Ruth Okafor", "client"),
  SAM(8, "Sam Whitlock", "client"),
  LEA(9, "Lea Santos", "guest (interpreter, invited by Fia)"),
  FIA(11, "Fia Moreno", "facilitator"),
  KOFI(12, "Kofi Lindqvist", "facilitator (intern, co-facilitator)"),
  HANNE(13, "Hanne Vogel", "supervisor"),
  ADA(14, "Ada Brandt", "administrator");

  /** Everybody has the same password, because the demo is public. */
  public static final String PASSWORD = "demo-evening-light";

  private final int number;
  private final String fullName;
  private final String role;

  DemoPerson(int number, String fullName, String role) {
    this.number = number;
    this.fullName = fullName;
    this.role = role;
  }

  public UUID id() {
    return UUID.fromString("00000000-0000-4000-8000-%012d".formatted(number));
  }

  public String userName() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String fullName() {
    return fullName;
  }

  public String role() {
    return role;
  }

  /** Staff sign in with a one-time password, too. */
  public boolean staff() {
    return number > 10;
  }

  /** The secret that an authenticator app would store. */
  public String secret() {
    return "vesper-demo-" + userName() + "-secret";
  }

  public String code(Instant now) {
    return Totp.at(secret(), now);
  }
}
