package uk.rowan.measures.capacity;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/// One run of the simulation, from an empty estate on.
///
/// A unit that becomes free goes first to a household that waits, where it is, to move on, because
/// that frees another; then to whoever has waited longest of those it fits. All that a household
/// does is drawn when it asks or from a stream of its own, never as the estate would have it.
final class Run {

  /// Where the parts of a stay's number begin, the group first: kind, whether it is a second stay,
  /// and which household.
  private static final int KIND = 8;

  private static final int SECOND = 16;
  private static final int HOUSEHOLD = 17;

  /// A household without a place; it asked, and gives up, on these days.
  private record Waiting(int kind, long household, double asked, double until, double stay) {}

  /// A household that would move on from its unit in `group`.
  private record Blocked(int kind, int group, double stay) {}

  private final List<Demand.Households> households;
  private final Fit first;
  private final Fit second;
  private final long seed;
  private final Draws stays;
  private final Requests requests;
  private final Pending ends = new Pending();
  private final ArrayDeque<Waiting> queue = new ArrayDeque<>();
  private final ArrayList<Blocked> blocked = new ArrayList<>();
  private final int[] free;
  private final int[] counts;
  private final double[] since;
  private final Tally tally;
  private double now;
  private double counting;
  private long asked;

  Run(Demand demand, Estate estate, long seed, long number) {
    this.households = demand.households();
    this.first = Fit.first(demand, estate);
    this.second = Fit.second(demand, estate);
    this.seed = Draws.mixed(seed + number);
    this.stays = Draws.of(this.seed, 1);
    this.requests = new Requests(demand, Draws.of(this.seed, 2));
    this.counts = estate.units().stream().mapToInt(Estate.Units::count).toArray();
    this.free = counts.clone();
    this.since = new double[counts.length];
    this.tally = new Tally(households.size(), counts.length);
  }

  /// Runs until a day and counts what happens from the day `warm` on.
  Tally until(double warm, double end) {
    counting = warm;
    long events = 0;
    double request = requests.next();
    double leaves = ends.soonest();
    while (Math.min(request, leaves) < end) {
      events++;
      if (request < leaves) {
        now = request;
        ask(requests.kind());
        request = requests.next();
      } else {
        now = leaves;
        leave(ends.take());
      }
      leaves = ends.soonest();
    }
    now = end;
    for (int group = 0; group < free.length; group++) {
      note(group);
    }
    queue.removeIf(this::givesUp);
    tally.events = events;
    return tally;
  }

  private void ask(int kind) {
    var asking = households.get(kind);
    long household = ++asked;
    double stay = stays.days(asking.stay());
    boolean counts = now >= counting;
    tally.asked[kind] += counts ? 1 : 0;
    int group = first.choose(kind, free);
    if (group >= 0) {
      take(group, kind, stay, household, false);
    } else if (asking.patience() > 0 && first.hasAny(kind)) {
      queue.add(new Waiting(kind, household, now, now + asking.patience(), stay));
    } else if (counts) {
      tally.turnedAway[kind]++;
    }
  }

  private void leave(long number) {
    int group = (int) (number & 0xFF);
    int kind = (int) ((number >>> KIND) & 0xFF);
    boolean isSecond = ((number >>> SECOND) & 1) == 1;
    var moveOn = households.get(kind).moveOn();
    if (isSecond || moveOn.isEmpty() || !second.hasAny(kind)) {
      release(group);
      return;
    }
    var draws = Draws.of(seed, -(number >>> HOUSEHOLD));
    if (draws.even() >= moveOn.get().share()) {
      release(group);
      return;
    }
    double stay = draws.days(moveOn.get().stay());
    int next = second.choose(kind, free);
    if (next >= 0) {
      take(next, kind, stay, 0, true);
      release(group);
    } else {
      blocked.add(new Blocked(kind, group, stay));
    }
  }

  private void take(int group, int kind, double stay, long household, boolean isSecond) {
    note(group);
    free[group]--;
    long number =
        (household << HOUSEHOLD) | ((isSecond ? 1L : 0L) << SECOND) | ((long) kind << KIND);
    ends.add(now + stay, number | group);
  }

  private void release(int group) {
    note(group);
    free[group]++;
    for (int i = 0; i < blocked.size(); i++) {
      var mover = blocked.get(i);
      if (second.has(mover.kind(), group)) {
        blocked.remove(i);
        take(group, mover.kind(), mover.stay(), 0, true);
        release(mover.group());
        return;
      }
    }
    if (!queue.isEmpty()) {
      admit(group);
    }
  }

  private void admit(int group) {
    for (var each = queue.iterator(); each.hasNext(); ) {
      var waiting = each.next();
      if (givesUp(waiting)) {
        each.remove();
      } else if (first.has(waiting.kind(), group)) {
        each.remove();
        if (waiting.asked() >= counting) {
          tally.waited++;
          tally.daysWaited += now - waiting.asked();
        }
        take(group, waiting.kind(), waiting.stay(), waiting.household(), false);
        return;
      }
    }
  }

  private boolean givesUp(Waiting waiting) {
    boolean gone = waiting.until() < now;
    if (gone && waiting.asked() >= counting) {
      tally.turnedAway[waiting.kind()]++;
    }
    return gone;
  }

  /// Adds the days since the last note on which units of the group were taken.
  private void note(int group) {
    double from = Math.max(counting, since[group]);
    if (now > from) {
      tally.takenDays[group] += (counts[group] - free[group]) * (now - from);
    }
    since[group] = now;
  }
}
