package health.vesper.warmup;

import static org.assertj.core.api.Assertions.assertThat;

import health.vesper.harness.SeparateDeployment;
import health.vesper.harness.Tables;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The warm-up plays a session, and afterwards nothing of it is left. */
@SeparateDeployment
@ExtendWith(ArquillianExtension.class)
class WarmupIT {
  @Inject Warmup warmup;
  @Inject AdmissionWarmup admission;
  @Inject UserTransaction transaction;

  @Test
  void the_warm_up_leaves_no_row_and_no_audit_event() throws Exception {
    var before = rows();
    assertThat(before).containsKeys("session", "seat", "presence_interval", "audit_event");
    warmup.playSession();
    assertThat(rows()).isEqualTo(before);
  }

  @Test
  void everybody_in_the_synthetic_session_is_admitted() throws Exception {
    transaction.begin();
    try {
      assertThat(admission.admitAll(12, Instant.parse("2026-11-23T18:00:00Z"))).hasSize(13);
    } finally {
      transaction.rollback();
    }
  }

  /** The number of rows of each table, and the head of the audit trail. */
  private Map<String, Object> rows() throws SQLException {
    var rows = new TreeMap<String, Object>();
    try (var connection = Tables.owner();
        var statement = connection.createStatement()) {
      var tables = new ArrayList<String>();
      try (var names = connection.getMetaData().getTables(null, "public", "%", null)) {
        while (names.next()) {
          if (names.getString("TABLE_TYPE").endsWith("TABLE")) {
            tables.add(names.getString("TABLE_NAME"));
          }
        }
      }
      for (var table : tables) {
        try (var count = statement.executeQuery("select count(*) from \"" + table + "\"")) {
          count.next();
          rows.put(table, count.getLong(1));
        }
      }
      try (var head = statement.executeQuery("select hash from audit_head")) {
        head.next();
        rows.put("the trail's head", head.getString(1));
      }
    }
    return rows;
  }
}
