package health.vesper.harness;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an in-container test about the whole application, such as one that reads every row of every
 * table. It gets a separate deployment, in which no room of another test is open.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface SeparateDeployment {}
