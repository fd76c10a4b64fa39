package uk.rowan.referrals.triage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.rowan.foundation.Problem;
import uk.rowan.foundation.StaffId;

/// What triage decides, exactly as chosen and typed.
public record DecideForm(
    @Nullable String version,
    @Nullable String decision,
    @Nullable String team,
    @Nullable String worker,
    @Nullable String question,
    @Nullable String signpostReason,
    @Nullable String signpostWords,
    @Nullable String declineReason,
    @Nullable String declineWords) {

  static final DecideForm EMPTY =
      new DecideForm(null, null, null, null, null, null, null, null, null);

  private static final int MOST = 2_000;

  sealed interface Read {
    record Good(int version, Decide.Choice choice) implements Read {}

    record Bad(List<Problem> problems) implements Read {}
  }

  Read read() {
    var problems = new ArrayList<Problem>();
    var choice =
        switch (text(decision)) {
          case "accept" -> accept(problems);
          case "ask" -> ask(problems);
          case "signpost" ->
              reason(signpostReason, "signpostReason", problems)
                  .map(why -> (Decide.Choice) new Decide.Choice.Signpost(why, text(signpostWords)));
          case "decline" ->
              reason(declineReason, "declineReason", problems)
                  .map(why -> (Decide.Choice) new Decide.Choice.Decline(why, text(declineWords)));
          default -> {
            problems.add(new Problem("decision", "Select what is to become of it"));
            yield Optional.<Decide.Choice>empty();
          }
        };
    tooLong("signpostWords", signpostWords, problems);
    tooLong("declineWords", declineWords, problems);
    return problems.isEmpty() && choice.isPresent()
        ? new Read.Good(number(version), choice.get())
        : new Read.Bad(problems);
  }

  private Optional<Decide.Choice> accept(List<Problem> problems) {
    var id = TriageForm.uuid(team);
    if (id == null) {
      problems.add(new Problem("team", "Select which team takes them on"));
      return Optional.empty();
    }
    var named = TriageForm.uuid(worker);
    return Optional.of(new Decide.Choice.Accept(id, named == null ? null : new StaffId(named)));
  }

  private Optional<Decide.Choice> ask(List<Problem> problems) {
    if (text(question).isEmpty()) {
      problems.add(new Problem("question", "Enter what you asked, and whom"));
      return Optional.empty();
    }
    tooLong("question", question, problems);
    return Optional.of(new Decide.Choice.AskMore(text(question)));
  }

  private static Optional<TurnedAway> reason(
      @Nullable String code, String field, List<Problem> problems) {
    var reason =
        Arrays.stream(TurnedAway.values()).filter(one -> one.name().equals(code)).findFirst();
    if (reason.isEmpty()) {
      problems.add(new Problem(field, "Select the reason that counts most"));
    }
    return reason;
  }

  private static void tooLong(String field, @Nullable String words, List<Problem> problems) {
    if (text(words).length() > MOST) {
      problems.add(new Problem(field, "This can have up to " + MOST + " characters"));
    }
  }

  static int number(@Nullable String version) {
    return version != null && version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0;
  }

  private static String text(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }

  @Override
  public String toString() {
    return "DecideForm[" + decision + "]";
  }
}
