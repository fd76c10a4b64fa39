package uk.rowan.referrals.intake;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import uk.rowan.foundation.TypedDate;

/// What was typed so far, by the name of the field. Letters are composed as others compose them;
/// what can only disguise text is taken out (requirement IN-05).
record Answers(Map<String, List<String>> values) {

  private static final int MOST = 6_000;

  /// Controls but for line breaks, marks that turn the direction of text, and spaces of no width
  /// that no script needs.
  private static final Pattern DISGUISE =
      Pattern.compile(
          "[\\p{Cc}&&[^\\n\\t]]|[\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF]");

  static final Answers NONE = new Answers(Map.of());

  Answers {
    values = Map.copyOf(values);
  }

  /// The first answer of a field, empty when there is none.
  String one(String name) {
    var all = values.getOrDefault(name, List.of());
    return all.isEmpty() ? "" : all.getFirst().strip();
  }

  List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  TypedDate date(String name) {
    return new TypedDate(one(name + ".day"), one(name + ".month"), one(name + ".year"));
  }

  boolean isEmpty(Step step) {
    return step.fields().stream().allMatch(field -> one(field).isEmpty());
  }

  /// With what was typed on one page in place of what stood there.
  Answers with(Step step, Map<String, List<String>> typed) {
    var next = new LinkedHashMap<>(values);
    for (var field : step.fields()) {
      var kept = new ArrayList<String>();
      typed.getOrDefault(field, List.of()).forEach(words -> kept.add(clean(words)));
      next.put(field, List.copyOf(kept));
    }
    return new Answers(next);
  }

  static String clean(String words) {
    var short_ = words.length() > MOST ? words.substring(0, MOST) : words;
    return DISGUISE
        .matcher(Normalizer.normalize(short_.replace("\r\n", "\n"), Normalizer.Form.NFC))
        .replaceAll("");
  }

  @Override
  public String toString() {
    return "Answers[" + values.size() + " fields]";
  }
}
