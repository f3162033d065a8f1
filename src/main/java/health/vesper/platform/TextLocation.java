package health.vesper.platform;

import java.util.UUID;

/**
 * The table, column and row of an encrypted text. A copy in another row or column cannot be
 * decrypted.
 */
public record TextLocation(String table, String column, UUID row) {
  @Override
  public String toString() {
    return table + "." + column + " of row " + row;
  }
}
