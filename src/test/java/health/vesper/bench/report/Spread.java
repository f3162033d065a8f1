package health.vesper.bench.report;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** The repetitions of one figure: the median, the least and the most. */
public record Spread(double median, double least, double most, int count) {
  public static Spread of(Collection<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    if (sorted.isEmpty()) {
      return new Spread(Double.NaN, Double.NaN, Double.NaN, 0);
    }
    int middle = sorted.size() / 2;
    double median =
        sorted.size() % 2 == 1
            ? sorted.get(middle)
            : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    return new Spread(median, sorted.get(0), sorted.get(sorted.size() - 1), sorted.size());
  }

  public static Spread of(double value) {
    return of(List.of(value));
  }

  @Override
  public String toString() {
    return count == 1
        ? number(median)
        : number(median) + " (" + number(least) + "-" + number(most) + ")";
  }

  public static String number(double value) {
    if (Double.isNaN(value)) {
      return "-";
    }
    double size = Math.abs(value);
    var form = size >= 100 ? "%.0f" : size >= 10 ? "%.1f" : "%.2f";
    return String.format(Locale.ROOT, form, value);
  }
}
