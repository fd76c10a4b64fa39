package uk.rowan.people.person;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Locale;
import uk.rowan.foundation.CivilTime;
import uk.rowan.people.Birth;
import uk.rowan.people.PersonCard;

/// Who someone is beside their name, in a line: age, birth, pronoun, language.
final class AboutPerson {

  private static final DateTimeFormatter WORDS = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

  private AboutPerson() {}

  static String day(LocalDate day) {
    return WORDS.format(day);
  }

  static String said(PersonCard card, Instant now) {
    var parts = new ArrayList<String>();
    if (card.birth() instanceof Birth.Day(var day)) {
      parts.add(card.age(CivilTime.day(now)) + ", born " + day(day));
    } else {
      parts.add(card.age(CivilTime.day(now)));
    }
    if (!card.pronoun().isEmpty()) {
      parts.add(card.pronoun());
    }
    if (!card.language().isEmpty()) {
      parts.add("interpreter: " + card.language());
    }
    return String.join(" · ", parts);
  }
}
