package uk.rowan.extracts.synthetic.rows;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.rowan.extracts.synthetic.rows.Column.Kind;

/// The sources of the contract that tell of nobody: places, populations, surveys and units.
public final class Tables {

  public static final Source<StockedUnit> ACCOMMODATION_STOCK =
      Source.<StockedUnit>named("accommodation_stock")
          .required("as_at", Kind.TIME, StockedUnit::asAt)
          .required("provider", Kind.TEXT, row -> row.unit().provider())
          .required("scheme", Kind.TEXT, row -> row.unit().scheme())
          .required("unit", Kind.TEXT, row -> row.unit().unit())
          .required("unit_type", Kind.CODE, row -> row.unit().type())
          .required("bedspaces", Kind.NUMBER, row -> row.unit().bedspaces())
          .required("commissioned", Kind.YES_NO, row -> row.commissioned() ? "Y" : "N")
          .done();

  public static final Source<People> POPULATIONS =
      Source.<People>named("populations")
          .required("area_code", Kind.CODE, People::area)
          .required("year", Kind.NUMBER, People::year)
          .required("sex", Kind.CODE, People::sex)
          .required("age_from", Kind.NUMBER, People::ageFrom)
          .optional("age_to", Kind.NUMBER, People::ageTo)
          .optional(
              "ethnicity",
              Kind.CODE,
              row -> Optional.ofNullable(row.ethnicity()).map(Ethnicity::censusLabel).orElse(null))
          .required("persons", Kind.NUMBER, People::persons)
          .required("kind", Kind.CODE, People::kind)
          .done();

  public static final Source<Ward> AREAS =
      Source.<Ward>named("areas")
          .required("ward_code", Kind.CODE, Ward::code)
          .required("ward_name", Kind.TEXT, Ward::name)
          .required("locality", Kind.TEXT, Ward::locality)
          .required("council", Kind.TEXT, Ward::council)
          .optional("imd_average", Kind.NUMBER, row -> oneDecimal(row.imdAverage()))
          .done();

  public static final Source<Postcode> POSTCODES =
      Source.<Postcode>named("postcodes")
          .required("postcode", Kind.TEXT, Postcode::postcode)
          .required("ward_code", Kind.CODE, row -> row.ward().code())
          .done();

  public static final Source<Prevalence> PREVALENCE =
      Source.<Prevalence>named("prevalence")
          .required("survey", Kind.TEXT, Prevalence::survey)
          .required("question_set", Kind.CODE, row -> row.newQuestions() ? "NEW" : "OLD")
          .required("year_ending", Kind.TIME, Prevalence::yearEnding)
          .required("sex", Kind.CODE, Prevalence::sex)
          .required("age_from", Kind.NUMBER, Prevalence::ageFrom)
          .optional("age_to", Kind.NUMBER, Prevalence::ageTo)
          .required("per_cent", Kind.NUMBER, row -> oneDecimal(row.perCent()))
          .optional("lower", Kind.NUMBER, row -> oneDecimal(row.lower()))
          .optional("upper", Kind.NUMBER, row -> oneDecimal(row.upper()))
          .done();

  private Tables() {}

  private static String oneDecimal(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  private static @Nullable String oneDecimal(@Nullable Double value) {
    return value == null ? null : oneDecimal(value.doubleValue());
  }
}
