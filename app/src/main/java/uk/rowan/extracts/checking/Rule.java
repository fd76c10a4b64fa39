package uk.rowan.extracts.checking;

import uk.rowan.extracts.mapping.Among;
import uk.rowan.extracts.mapping.Order;

/// What is asked of a row or a cell, and what the sender is told when it does not hold.
///
/// @param id stable, for counting and for senders' own notes
/// @param severity what becomes of the row
/// @param reason a sentence that the sender can act on, with nothing of what a cell holds
public record Rule(String id, Severity severity, String reason) {

  /// What becomes of a row that breaks a rule.
  public enum Severity {
    /// The row is quarantined.
    REFUSES,
    /// The row is loaded and the field is unknown.
    UNKNOWN,
    /// The row is loaded, the value put right, what was written kept.
    REPAIRS,
    /// The row is loaded as it is.
    REMARKS
  }

  static final Rule CELLS =
      refuses(
          "row.cells",
          "The row has more or fewer cells than the header. Put cells with a separator or a line break into quotation marks, and leave no cell out.");
  static final Rule REQUIRED =
      refuses("field.required", "Nothing is known here, and every row needs it. Fill it in.");
  static final Rule NAME =
      refuses(
          "name.required",
          "The person has neither a forename nor a surname. Give at least one, or leave the row out.");
  static final Rule UNREADABLE =
      refuses(
          "field.unreadable",
          "What is written here cannot be read, and every row needs it. Write it anew.");
  static final Rule CODE =
      refuses(
          "code.required",
          "The code is none of those agreed, and every row needs it. Use one of the list, or ask for yours to be added.");
  static final Rule DATE =
      refuses(
          "date.required",
          "No date can be read here, and every row needs it. Write it as dd/mm/yyyy.");
  static final Rule IMPOSSIBLE =
      refuses("date.impossible", "No calendar has this date, and every row needs it. Correct it.");
  static final Rule FUTURE =
      refuses(
          "date.future",
          "The date of the event is in the future. Correct it, or send the row when it has happened.");
  static final Rule RANGE =
      refuses(
          "number.range",
          "The number is outside what is possible, and every row needs it. Correct it.");

  static final Rule CODE_UNKNOWN =
      unknown(
          "code.unknown",
          "The code is none of those agreed: it counts as unknown. Use one of the list.");
  static final Rule DATE_UNREADABLE =
      unknown(
          "date.unreadable",
          "No date can be read here: it counts as unknown. Write it as dd/mm/yyyy.");
  static final Rule NUMBER_UNREADABLE =
      unknown(
          "number.unreadable",
          "No number in the possible range can be read here: it counts as unknown.");
  static final Rule TEXT_UNREADABLE =
      unknown(
          "text.unreadable",
          "Letters are broken or a formula failed here: it counts as unknown. Send the file as UTF-8.");
  static final Rule BIRTH_UNREADABLE =
      unknown(
          "birth.unreadable",
          "No birth date can be read here, or no calendar has it: it counts as unknown.");
  static final Rule BIRTH_FUTURE =
      unknown("birth.future", "The birth date is in the future: it counts as unknown.");
  static final Rule BIRTH_LONG_AGO =
      unknown(
          "birth.long-ago",
          "The birth date is more than 120 years before the event: it counts as unknown.");
  static final Rule BIRTH_AGE =
      unknown(
          "birth.age",
          "An age stands where the birth date should: it counts as unknown. Send the date.");
  static final Rule POSTCODE_UNREADABLE =
      unknown(
          "postcode.unreadable",
          "This is no postcode of the United Kingdom: it counts as unknown.");
  static final Rule NHS_NUMBER =
      unknown(
          "nhs-number.check-digit",
          "The NHS number does not have ten digits of which the last checks the others: it counts as unknown.");
  static final Rule PHONE_UNREADABLE =
      unknown("phone.unreadable", "This is no telephone number: it counts as unknown.");
  static final Rule NAME_UNREADABLE =
      unknown("name.unreadable", "There is no name in this: it counts as unknown.");
  static final Rule PEOPLE_UNREADABLE =
      unknown(
          "people.unreadable",
          "One of several people cannot be read: write each as forenames surname (date of birth).");

  static final Rule POSTCODE_REPAIRED =
      repairs("postcode.repaired", "The postcode was put into its usual form.");
  static final Rule NAME_REPAIRED =
      repairs("name.repaired", "Case, blanks or signs of the name were put right.");
  static final Rule NAME_SPLIT =
      repairs("name.split", "Forenames and surname stood in one field and were taken apart.");

  private static Rule refuses(String id, String reason) {
    return new Rule(id, Severity.REFUSES, reason);
  }

  private static Rule unknown(String id, String reason) {
    return new Rule(id, Severity.UNKNOWN, reason);
  }

  private static Rule repairs(String id, String reason) {
    return new Rule(id, Severity.REPAIRS, reason);
  }

  static Rule of(Order order) {
    return new Rule(
        order.id(), order.refuses() ? Severity.REFUSES : Severity.REMARKS, order.reason());
  }

  static Rule of(Among among) {
    return new Rule(among.id(), Severity.REMARKS, among.reason());
  }
}
