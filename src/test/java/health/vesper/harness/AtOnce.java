package health.vesper.harness;

import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.spi.CDI;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;

/** Two people who do something in the same moment. */
public final class AtOnce {
  private AtOnce() {}

  /** The test in which two people call this resource method with the same version at once. */
  @Target(ElementType.METHOD)
  @Retention(RetentionPolicy.RUNTIME)
  public @interface Changes {
    /** The resource and its method, e.g. {@code NoteResource.revise}. */
    String[] value();
  }

  /** Begins both at the same moment. Returns both results, in this order. */
  public static <A> List<A> both(Callable<A> first, Callable<A> second) throws Exception {
    var barrier = new CyclicBarrier(2);
    var people = Executors.newFixedThreadPool(2);
    try {
      var one = people.submit(() -> after(barrier, first));
      var two = people.submit(() -> after(barrier, second));
      return List.of(one.get(), two.get());
    } finally {
      people.shutdownNow();
    }
  }

  private static <A> A after(CyclicBarrier barrier, Callable<A> act) throws Exception {
    var request = CDI.current().select(RequestContextController.class).get();
    request.activate();
    try {
      barrier.await();
      return act.call();
    } finally {
      request.deactivate();
    }
  }
}
