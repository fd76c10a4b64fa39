package uk.rowan.story;

import java.time.LocalDate;
import java.util.List;

/// What is said on the road: of each kind something that is said nowhere else, so that it is known
/// again wherever it turns up. Everyone in it is invented.
final class Words {

  /// Words of one run are not those of another that may have left something behind.
  private static final String RUN = " " + ProcessHandle.current().pid();

  static final LocalDate BORN = LocalDate.of(1991, 5, 2);
  static final LocalDate HARM_BORN = LocalDate.of(1988, 6, 14);

  static final String FAMILY = "Thistlewhit";
  static final String PHONE = "01632 960417";
  static final String ADDRESS = "4 Larkfoot Steps" + RUN;
  static final String SAFE_PLACE = "Blue door, Marrowgate House" + RUN;
  static final String MIND = "His mother Ottoline" + RUN;
  static final String CONCERN =
      "He waits for her after work. Last night he put his hands round her neck. Cinderpath" + RUN;
  static final String REFERRER = "Sister Bea Hollinquist" + RUN;
  static final String REFERRER_PHONE = "01244 960111";
  static final String JUDGEMENT = "She expects that he will kill her. Quillfeather" + RUN;
  static final String PLAN = "Ring 999. The word is gooseberry. Copperlatch" + RUN;
  static final String CONTACT = "She is safe tonight and rings on Friday. Velvetmoss" + RUN;
  static final String TASK = "Ask for the locks, Saffronbolt" + RUN;
  static final String NOTE = "She wants her own bank card. Tinderjack" + RUN;
  static final String CLOSING = "She knows where to turn. Willowbrass" + RUN;
  static final String HANDOVER = "Ring on Fridays only. Pepperstone" + RUN;
  static final String EMERGENCY = "She is in our office and he is outside. Mothlantern" + RUN;

  /// Where she is or was.
  static final List<String> PLACES = List.of(ADDRESS, SAFE_PLACE);

  /// Numbers at which somebody may be rung.
  static final List<String> NUMBERS = List.of(PHONE, PHONE.replace(" ", ""));

  /// What is sealed: nobody reads it in a table or a file.
  static final List<String> SEALED =
      List.of(
          MIND,
          CONCERN,
          REFERRER,
          REFERRER_PHONE,
          JUDGEMENT,
          PLAN,
          CONTACT,
          TASK,
          NOTE,
          CLOSING,
          HANDOVER,
          EMERGENCY);

  private Words() {}
}
