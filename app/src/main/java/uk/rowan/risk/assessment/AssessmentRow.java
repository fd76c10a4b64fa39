package uk.rowan.risk.assessment;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import uk.rowan.risk.Band;
import uk.rowan.risk.instrument.Answer;
import uk.rowan.risk.instrument.Answers;
import uk.rowan.risk.instrument.Words;

/// How a [Sheet] is written in a row: the answers as codes, every word apart, to be sealed.
final class AssessmentRow {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /// An answer without its words.
  record Code(Answer.Value value, Answer.@Nullable Source source) {}

  /// Everything that was said, by item, and the reason for the judgement.
  record Said(Map<String, String> notes, @Nullable String judgement) {

    boolean isNothing() {
      return notes.isEmpty() && judgement == null;
    }

    @Override
    public String toString() {
      return "Said[" + notes.size() + "]";
    }
  }

  private AssessmentRow() {}

  static String codes(Answers answers) {
    var codes = new HashMap<String, Code>();
    answers.byItem().forEach((key, answer) -> codes.put(key, code(answer)));
    return JSON.writeValueAsString(codes);
  }

  private static Code code(Answer answer) {
    return new Code(answer.value(), answer.source());
  }

  /// Null when nothing was said.
  static @Nullable String said(Sheet sheet) {
    var notes = new HashMap<String, String>();
    sheet
        .answers()
        .byItem()
        .forEach(
            (key, answer) -> {
              if (answer.words() != null) {
                notes.put(key, answer.words().text());
              }
            });
    var judgement = sheet.judgement();
    var said = new Said(notes, judgement == null ? null : judgement.words().text());
    return said.isNothing() ? null : JSON.writeValueAsString(said);
  }

  static Said said(@Nullable String opened) {
    return opened == null ? new Said(Map.of(), null) : JSON.readValue(opened, Said.class);
  }

  static Answers answers(String codes, Said said) {
    Map<String, Code> byItem =
        JSON.readValue(
            codes.getBytes(StandardCharsets.UTF_8), new TypeReference<Map<String, Code>>() {});
    var answers = new HashMap<String, Answer>();
    byItem.forEach(
        (key, code) -> {
          var note = said.notes().get(key);
          answers.put(
              key, new Answer(code.value(), code.source(), note == null ? null : new Words(note)));
        });
    return new Answers(answers);
  }

  static @Nullable Judgement judgement(@Nullable String judged, Said said) {
    return judged == null || said.judgement() == null
        ? null
        : new Judgement(Band.valueOf(judged), new Words(said.judgement()));
  }
}
