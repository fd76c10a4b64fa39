package uk.rowan.referrals.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A referral being written: what was typed, and where the writer is. Once it is sent only its
/// reference is left.
record Draft(
    Step step,
    Answers answers,
    List<Step> unknown,
    boolean checking,
    boolean mend,
    boolean trapped,
    int childRows,
    Instant startedAt,
    String reference) {

  static final int CHILD_ROWS = 2;

  Draft {
    unknown = List.copyOf(unknown);
  }

  static Draft begun(Instant now) {
    return new Draft(
        Step.BEFORE, Answers.NONE, List.of(), false, false, false, CHILD_ROWS, now, "");
  }

  /// Sent: nothing of it is kept but what the writer may note down.
  static Draft sent(String reference, Instant now) {
    return new Draft(
        Step.SENT, Answers.NONE, List.of(), false, false, false, CHILD_ROWS, now, reference);
  }

  boolean isSelf() {
    return answers.one("who").equals("SELF");
  }

  Draft at(Step next) {
    return new Draft(
        next, answers, unknown, checking, false, trapped, childRows, startedAt, reference);
  }

  Draft checking(boolean now) {
    return new Draft(step, answers, unknown, now, mend, trapped, childRows, startedAt, reference);
  }

  Draft toMend() {
    return new Draft(
        step, answers, unknown, checking, true, trapped, childRows, startedAt, reference);
  }

  Draft caught() {
    return new Draft(step, answers, unknown, checking, mend, true, childRows, startedAt, reference);
  }

  Draft withOneMoreChild() {
    return new Draft(
        step,
        answers,
        unknown,
        checking,
        mend,
        trapped,
        Math.min(childRows + 1, Step.MOST_CHILDREN),
        startedAt,
        reference);
  }

  /// What was typed on a page takes the place of what stood there.
  Draft with(Step page, Map<String, List<String>> typed) {
    return answered(page, answers.with(page, typed), unknown.stream().filter(s -> s != page));
  }

  /// The writer does not know what was asked on a page.
  Draft notKnown(Step page) {
    return answered(
        page,
        answers.with(page, Map.of()),
        Stream.concat(unknown.stream().filter(s -> s != page), Stream.of(page)));
  }

  private Draft answered(Step page, Answers next, Stream<Step> notKnown) {
    return new Draft(
        page, next, notKnown.toList(), checking, false, trapped, childRows, startedAt, reference);
  }

  /// As it is kept: lists of words by name.
  Map<String, List<String>> toWords() {
    var words = new LinkedHashMap<String, List<String>>();
    answers.values().forEach((name, all) -> words.put("=" + name, all));
    words.put("step", List.of(step.name()));
    words.put("unknown", unknown.stream().map(Step::name).toList());
    words.put("checking", List.of(String.valueOf(checking)));
    words.put("mend", List.of(String.valueOf(mend)));
    words.put("trapped", List.of(String.valueOf(trapped)));
    words.put("children", List.of(String.valueOf(childRows)));
    words.put("started", List.of(startedAt.toString()));
    words.put("reference", List.of(reference));
    return words;
  }

  static Draft ofWords(Map<String, List<String>> words) {
    Function<String, String> one =
        name -> words.getOrDefault(name, List.of("")).stream().findFirst().orElse("");
    return new Draft(
        Step.valueOf(one.apply("step")),
        new Answers(
            words.entrySet().stream()
                .filter(word -> word.getKey().startsWith("="))
                .collect(
                    Collectors.toMap(
                        word -> word.getKey().substring(1),
                        word -> new ArrayList<>(word.getValue())))),
        words.getOrDefault("unknown", List.of()).stream().map(Step::valueOf).toList(),
        Boolean.parseBoolean(one.apply("checking")),
        Boolean.parseBoolean(one.apply("mend")),
        Boolean.parseBoolean(one.apply("trapped")),
        Integer.parseInt(one.apply("children")),
        Instant.parse(one.apply("started")),
        one.apply("reference"));
  }

  @Override
  public String toString() {
    return "Draft[" + step + "]";
  }
}
