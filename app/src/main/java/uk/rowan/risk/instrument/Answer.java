package uk.rowan.risk.instrument;

import org.jspecify.annotations.Nullable;

/// What was said to one question, who said it, and in which words. Silence is [Value#NOT_ASKED],
/// and never a no.
public record Answer(Value value, @Nullable Source source, @Nullable Words words) {

  public static final Answer NOT_ASKED = new Answer(Value.NOT_ASKED, null, null);

  /// What can be said. A frequency other than never says that it happens; [#TOLD] is for questions
  /// answered in words.
  public enum Value {
    YES,
    NO,
    NEVER,
    OCCASIONALLY,
    OFTEN,
    ALL_THE_TIME,
    TOLD,
    DONT_KNOW,
    NOT_ASKED;

    /// Whether it says that the thing asked about happens or happened.
    public boolean isPresent() {
      return switch (this) {
        case YES, OCCASIONALLY, OFTEN, ALL_THE_TIME -> true;
        case NO, NEVER, TOLD, DONT_KNOW, NOT_ASKED -> false;
      };
    }

    /// Whether nobody can tell yet: not asked, or asked and not known.
    public boolean isOpen() {
      return this == DONT_KNOW || this == NOT_ASKED;
    }
  }

  /// Who the answer comes from: often not the person, and then the reader should know.
  public enum Source {
    PERSON,
    POLICE,
    OTHER_AGENCY,
    RECORDS,
    OBSERVED
  }

  public Answer {
    if ((value == Value.NOT_ASKED) != (source == null)) {
      throw new IllegalArgumentException("an answer has a source, and silence has none: " + value);
    }
    if (value == Value.TOLD && words == null) {
      throw new IllegalArgumentException("an answer in words has words");
    }
  }

  public static Answer of(Value value, Source source) {
    return new Answer(value, source, null);
  }

  public Answer saying(Words what) {
    return new Answer(value, source, what);
  }
}
