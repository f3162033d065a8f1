package health.vesper.attendance;

/**
 * What one person's presence amounts to. Breaks are in none of it. Exact time is rounded down once
 * for the whole and once for the individual part; the group's part is the rest, so that both always
 * add up to the whole.
 */
record Minutes(long total, long individual) {
  static Minutes of(Presence presence, MeasuredTimes theirs) {
    var counted = presence.without(theirs.breakSpans());
    var aside = counted.within(theirs.stepOuts().stream().map(MeasuredInterval::span).toList());
    return new Minutes(counted.minutes(), aside.minutes());
  }

  long group() {
    return total - individual;
  }
}
