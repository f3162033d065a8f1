package health.vesper.launch;

import java.util.List;

/**
 * The two roles of Vesper's database: one owns the tables and changes them, the other reads and
 * writes rows. {@code docker/postgres/roles.sh} makes the same for the images; what the second may
 * do with which table, the migrations say.
 */
public final class Roles {
  /** The database. */
  public static final String DATABASE = "vesper";

  /** Owns the tables; migrations run as this role. */
  public static final String OWNER = "vesper_owner";

  /** The application's own. */
  public static final String APPLICATION = "vesper";

  private Roles() {}

  /** Makes the roles; one statement a line. */
  static List<String> roles(DatabasePasswords passwords) {
    return List.of(
        "create role %s login password '%s';".formatted(OWNER, passwords.owner()),
        "create role %s login password '%s';".formatted(APPLICATION, passwords.application()));
  }

  /** Makes a database for both of them; one statement a line. */
  public static List<String> database(String name) {
    return List.of(
        "create database %s owner %s;".formatted(name, OWNER),
        "revoke all on database %s from public;".formatted(name),
        "grant connect on database %s to %s;".formatted(name, APPLICATION));
  }

  /** What is said inside the database; one statement a line. */
  public static List<String> schema() {
    return List.of(
        "revoke all on schema public from public;",
        "grant usage on schema public to %s;".formatted(APPLICATION));
  }
}
