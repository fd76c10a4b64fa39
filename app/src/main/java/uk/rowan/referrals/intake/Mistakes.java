package uk.rowan.referrals.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import uk.rowan.foundation.Problem;
import uk.rowan.people.TypedBirth;

/// What needs mending on a page before the next is shown. Only what would be useless or could not
/// be read; whatever somebody does not know is no mistake.
final class Mistakes {

  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_WORDS = 1_000;

  private final Answers answers;
  private final LocalDate today;
  private final List<Problem> found = new ArrayList<>();

  private Mistakes(Answers answers, LocalDate today) {
    this.answers = answers;
    this.today = today;
  }

  static List<Problem> on(Step step, Answers answers, LocalDate today) {
    var mistakes = new Mistakes(answers, today);
    switch (step) {
      case WHO -> mistakes.needs("who", "Select who needs help");
      case PERSON -> mistakes.person();
      case CONTACT -> mistakes.contact();
      case ADDRESS -> mistakes.notLonger("address", LONGEST_WORDS, "The address");
      case HARMING -> mistakes.harming();
      case CHILDREN -> mistakes.children();
      case CONCERN -> mistakes.concern();
      case RISK -> mistakes.needs("risk", "Select how great you think the danger is");
      case AWARE -> mistakes.aware();
      case YOU -> mistakes.you();
      case START, BEFORE, CHECK, SENT -> {}
    }
    return List.copyOf(mistakes.found);
  }

  private void person() {
    if (answers.one("given").isEmpty() && answers.one("family").isEmpty()) {
      add("given", "Enter a name, a nickname is enough, or say that you do not know it");
    }
    names("given", "family");
    birth("born", "age");
  }

  private void contact() {
    var reach = answers.all("reach");
    if (reach.isEmpty()) {
      add("reach", "Select every safe way you know of, or that you do not know one");
    }
    if (reach.contains("PHONE") && !isNumber(answers.one("phone"))) {
      add("phone", "Enter a telephone number, like 0151 496 0123");
    }
    if (reach.contains("TEXT") && !isNumber(answers.one("text"))) {
      add("text", "Enter the number to text, like 07700 900 123");
    }
    if (reach.contains("EMAIL") && !answers.one("email").matches("[^@ ]+@[^@ ]+\\.[^@ ]+")) {
      add("email", "Enter an email address, like name@example.com");
    }
    if (reach.contains("THROUGH") && answers.one("through").isEmpty()) {
      add("through", "Enter who could pass a message on, and how");
    }
    var from = answers.one("from");
    var until = answers.one("until");
    if (from.isEmpty() != until.isEmpty() || (!from.isEmpty() && !isEarlier(from, until))) {
      add("from", "Select hours that begin before they end, or leave both at any time");
    }
    notLonger("through", LONGEST_WORDS, "This");
    notLonger("notKnow", LONGEST_WORDS, "This");
  }

  private static boolean isEarlier(String from, String until) {
    return from.matches("\\d{1,2}")
        && until.matches("\\d{1,2}")
        && Integer.parseInt(from) < Integer.parseInt(until)
        && Integer.parseInt(until) <= 24;
  }

  private void harming() {
    names("harmGiven", "harmFamily");
    birth("harmBorn", "harmAge");
  }

  private void children() {
    for (int i = 1; i <= Step.MOST_CHILDREN; i++) {
      names("child" + i);
      if (TypedBirth.read(answers.one("childAge" + i), today).isEmpty()) {
        add("childAge" + i, "Enter an age in years, like 4, or a date, like 27 3 2019");
      }
    }
  }

  private void concern() {
    needs("concern", "Enter what you are worried about, even a few words");
    notLonger("concern", Concern.MOST, "This");
  }

  private void aware() {
    needs("aware", "Select whether they know that you are asking for help");
    needs("agreed", "Select whether they agree");
  }

  private void you() {
    if (!answers.one("who").equals("FAMILY")) {
      needs("kind", "Select where you work");
    }
    needs("yourName", "Enter your name, or say that you would rather not");
    needs("yourReach", "Enter how we can reach you, or say that you would rather not");
    names("yourName", "yourWork", "yourReach");
  }

  private void birth(String date, String age) {
    if (TypedBirth.read(answers.date(date), answers.one(age), today).isEmpty()) {
      var typed = answers.date(date);
      var isAge = (typed.day() + typed.month() + typed.year()).isEmpty();
      add(
          isAge ? age : date,
          isAge
              ? "Enter an age in years, like 34"
              : "Enter a date of birth in the past, like 27 3 1987, or the year alone");
    }
  }

  private void names(String... fields) {
    for (var field : fields) {
      notLonger(field, LONGEST_NAME, "This");
    }
  }

  private void notLonger(String field, int most, String what) {
    if (answers.one(field).length() > most) {
      add(field, what + " can have up to " + most + " characters");
    }
  }

  private void needs(String field, String message) {
    if (answers.one(field).isEmpty()) {
      add(field, message);
    }
  }

  private static boolean isNumber(String words) {
    return words.replaceAll("[^0-9]", "").length() >= 9 && words.length() <= 40;
  }

  private void add(String field, String message) {
    found.add(new Problem(field, message));
  }
}
