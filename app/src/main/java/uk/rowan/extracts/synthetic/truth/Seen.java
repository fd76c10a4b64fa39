package uk.rowan.extracts.synthetic.truth;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import uk.rowan.extracts.synthetic.rows.Ethnicity;
import uk.rowan.extracts.synthetic.rows.Ethnicity.Group;
import uk.rowan.extracts.synthetic.rows.MaracCase;
import uk.rowan.extracts.synthetic.rows.Mention;
import uk.rowan.extracts.synthetic.rows.Row;
import uk.rowan.extracts.synthetic.rows.Sex;
import uk.rowan.extracts.synthetic.rows.Ward;

/// Someone in one row of one file, with what that row itself says of them.
record Seen(
    LocalDateTime at,
    String file,
    int line,
    int person,
    @Nullable LocalDate dob,
    @Nullable Sex sex,
    @Nullable Group group,
    @Nullable Boolean minority,
    @Nullable Ward ward) {

  /// Earliest time, then file name, then line.
  static final Comparator<Seen> IN_ORDER =
      Comparator.comparing(Seen::at).thenComparing(Seen::file).thenComparingInt(Seen::line);

  /// A conference that did not write down its victim's ethnicity may have written `bme`: yes is a
  /// minority of no known group, no is White British.
  static Seen in(String file, int line, Row row, Mention mention) {
    var ethnicity = mention.ethnicity();
    if (ethnicity == null
        && row instanceof MaracCase marac
        && mention.equals(marac.victim())
        && marac.characteristics().bme() != null) {
      boolean bme = marac.characteristics().bme();
      return of(file, line, row, mention, bme ? null : Group.WHITE, bme);
    }
    var group = ethnicity == null ? null : ethnicity.group();
    return of(file, line, row, mention, group, minority(ethnicity));
  }

  private static Seen of(
      String file,
      int line,
      Row row,
      Mention mention,
      @Nullable Group group,
      @Nullable Boolean minority) {
    var sex = mention.sex() == Sex.F || mention.sex() == Sex.M ? mention.sex() : null;
    return new Seen(
        row.when().at(),
        file,
        line,
        mention.person(),
        mention.dob(),
        sex,
        group,
        minority,
        mention.ward());
  }

  private static @Nullable Boolean minority(@Nullable Ethnicity ethnicity) {
    return ethnicity == null ? null : (Boolean) ethnicity.isMinority();
  }
}
