package health.vesper.launch;

import java.util.List;

/**
 * The two roles of Vesper's database. One owns the tables and changes them, the other reads and
 * writes rows. {@code docker/postgres/roles.sh} creates the same roles for the images. The
 * migrations define what the second role may do with each table.
 */
public final class Roles {
  /** The name of the database. */
  public static final String DATABASE = "vesper";

  /** The role that owns the tables and runs the migrations. */
  public static final String OWNER = "vesper_owner";

  /** The role of the application. */
  public static final String APPLICATION = "vesper";

  private Roles() {}

  /** Returns the statements that create the roles, one on each line. */
  static List<String> roles(DatabasePasswords passwords) {
    return List.of(
        "create role %s login password '%s';".formatted(OWNER, passwords.owner()),
        "create role %s login password '%s';".formatted(APPLICATION, passwords.application()));
  }

  /** Returns the statements that create a database for both roles, one on each line. */
  public static List<String> database(String name) {
    return List.of(
        "create database %s owner %s;".formatted(name, OWNER),
        "revoke all on database %s from public;".formatted(name),
        "grant connect on database %s to %s;".formatted(name, APPLICATION));
  }

  /** Returns the statements to run inside the database, one on each line. */
  public static List<String> schema() {
    return List.of(
        "revoke all on schema public from public;",
        "grant usage on schema public to %s;".formatted(APPLICATION));
  }
}
