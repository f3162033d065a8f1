package health.vesper.platform;

import java.util.UUID;

/**
 * Where an encrypted text is stored. The text opens there only: copied to another row or another
 * column, it does not.
 */
public record TextLocation(String table, String column, UUID row) {
  @Override
  public String toString() {
    return table + "." + column + " of row " + row;
  }
}
