package health.vesper.harness;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import jakarta.transaction.UserTransaction;
import java.util.List;

/** The tables behind the application's back: what no resource shows, and what they must refuse. */
@ApplicationScoped
public class Tables {
  @PersistenceContext private EntityManager em;
  @Resource private UserTransaction transaction;

  /** Makes it so, as the passing of time or an administrator of the database might. */
  @Transactional
  public void change(String sql, Object... values) {
    query(sql, values).executeUpdate();
  }

  /** Tries a change, and takes it back should the database have let it pass. */
  public void attempt(String sql, Object... values) throws Exception {
    transaction.begin();
    try {
      query(sql, values).executeUpdate();
    } finally {
      transaction.rollback();
    }
  }

  /** The columns of the only row. */
  public Object[] row(String sql, Object... values) {
    return (Object[]) query(sql, values).getSingleResult();
  }

  /** One column of all rows. */
  public List<String> column(String sql, Object... values) {
    return ((List<?>) query(sql, values).getResultList()).stream().map(Object::toString).toList();
  }

  /** How many rows there are, from the table's name on. */
  public long count(String from, Object... values) {
    return ((Number) query("select count(*) from " + from, values).getSingleResult()).longValue();
  }

  private Query query(String sql, Object... values) {
    var query = em.createNativeQuery(sql);
    for (int i = 0; i < values.length; i++) {
      query.setParameter(i + 1, values[i]);
    }
    return query;
  }
}
