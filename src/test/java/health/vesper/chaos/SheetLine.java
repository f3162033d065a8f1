package health.vesper.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * One client's line of the attendance sheet, as its readers get it.
 *
 * @param intervals the measured presence intervals
 * @param breaks when nothing counted
 */
record SheetLine(List<TimeRange> intervals, List<TimeRange> breaks, long minutes) {
  static SheetLine of(JsonNode sheet, String userId) {
    for (var line : sheet.get("lines")) {
      if (line.get("userId").asText().equals(userId)) {
        return new SheetLine(
            ranges(line.get("intervals")),
            ranges(sheet.get("breaks")),
            line.get("minutes").asLong());
      }
    }
    throw new IllegalStateException("the sheet does not know " + userId);
  }

  List<TimeRange> counted() {
    return TimeRange.without(intervals, breaks);
  }

  private static List<TimeRange> ranges(JsonNode intervals) {
    var ranges = new ArrayList<TimeRange>();
    for (var interval : intervals) {
      if (interval.get("to").isNull()) {
        throw new IllegalStateException("an interval is open after the end: " + interval);
      }
      ranges.addAll(
          TimeRange.between(
              Instant.parse(interval.get("from").asText()),
              Instant.parse(interval.get("to").asText())));
    }
    return ranges;
  }
}
