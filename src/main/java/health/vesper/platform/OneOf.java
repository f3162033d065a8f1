package health.vesper.platform;

import org.hibernate.boot.model.FunctionContributions;
import org.hibernate.boot.model.FunctionContributor;
import org.hibernate.type.StandardBasicTypes;

/**
 * Adds a function to HQL: {@code function('one_of', value, :array) = true} says that the value is
 * an element of the array. PostgreSQL knows it as {@code value = any(array)} and uses an index on
 * the value.
 *
 * <p>Queries that run often use it instead of {@code in :list}. Hibernate 6 translates a query with
 * a list anew each time, and each length of the list is another statement for PostgreSQL. A query
 * with an array is translated once and planned once.
 */
public class OneOf implements FunctionContributor {
  @Override
  public void contributeFunctions(FunctionContributions functions) {
    var bool =
        functions.getTypeConfiguration().getBasicTypeRegistry().resolve(StandardBasicTypes.BOOLEAN);
    functions.getFunctionRegistry().registerPattern("one_of", "(?1=any(?2))", bool);
  }
}
