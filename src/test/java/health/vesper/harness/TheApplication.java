package health.vesper.harness;

import java.io.File;
import java.net.URISyntaxException;
import org.assertj.core.api.Assertions;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The application as it is shipped, with test classes put into it. */
public final class TheApplication {
  private TheApplication() {}

  /** The built WAR plus the packages of the given test classes. */
  public static WebArchive with(Class<?>... tests) {
    var war =
        ShrinkWrap.createFromZipFile(
            WebArchive.class, new File(System.getProperty("vesper.war", "target/vesper.war")));
    for (var test : tests) {
      war.addClass(test);
      for (var inner : test.getDeclaredClasses()) {
        war.addClass(inner);
      }
    }
    return war.addClass(TheApplication.class).addAsLibraries(jarOf(Assertions.class));
  }

  private static File jarOf(Class<?> type) {
    try {
      return new File(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
