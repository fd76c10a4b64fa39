package uk.rowan.demonstration;

import java.time.Instant;
import java.time.LocalDate;
import uk.rowan.foundation.CivilTime;
import uk.rowan.people.NewKeys;
import uk.rowan.people.Recognition;

/// What every part of the telling needs: the day it is told on, chance, names, places, words, and
/// where rows go.
final class Scene {

  final Instant now;
  final LocalDate today;
  final Dice dice;
  final Names names;
  final Places places;
  final Phrases phrases;
  final NewKeys newKeys;
  final Recognition recognition;
  final Store store;

  /// Everything happened before `today` begins, whatever the hour is now.
  Scene(LocalDate today, long seed, NewKeys newKeys, Recognition recognition, Store store) {
    this.today = today;
    this.now = CivilTime.startOf(today);
    this.dice = new Dice(seed);
    this.names = new Names(dice);
    this.places = new Places(dice);
    this.phrases = new Phrases(dice);
    this.newKeys = newKeys;
    this.recognition = recognition;
    this.store = store;
  }

  /// So many days ago, at some minute of the working day.
  Instant daysAgo(int days) {
    return workingHour(today.minusDays(Math.max(1, days)));
  }

  Instant workingHour(LocalDate day) {
    return CivilTime.startOf(day).plusSeconds(60L * dice.between(9 * 60, 17 * 60));
  }

  /// The working hours of some day after `from`, and before today.
  Instant later(Instant from, int leastDays, int mostDays) {
    var day = CivilTime.day(from).plusDays(dice.between(leastDays, mostDays));
    var at = workingHour(day.isBefore(today) ? day : today.minusDays(1));
    return at.isAfter(from) ? at : from.plusSeconds(60L * dice.between(5, 50));
  }
}
