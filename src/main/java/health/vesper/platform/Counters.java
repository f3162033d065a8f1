package health.vesper.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** How often what happened on the wire since this server started. Words and numbers only. */
@ApplicationScoped
public class Counters {
  private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();

  public void count(String what) {
    counts.computeIfAbsent(what, w -> new LongAdder()).increment();
  }

  public void counted(@Observes Counted news) {
    count(news.what());
  }

  /** All counts so far, by name. */
  public Map<String, Long> all() {
    var all = new TreeMap<String, Long>();
    counts.forEach((what, adder) -> all.put(what, adder.sum()));
    return all;
  }
}
