package uk.rowan.extracts.synthetic.folder;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// How one file is written: its encoding and separator, what stands above its rows, its dates.
record Style(
    Encoding encoding,
    char separator,
    List<String> titles,
    Heading heading,
    @Nullable String extraColumn,
    Dates dates,
    List<Integer> order) {

  enum Encoding {
    PLAIN(UTF_8, ""),
    MARKED(UTF_8, "\uFEFF"),
    WIDE(UTF_16, ""),
    WINDOWS(Charset.forName("windows-1252"), "");

    private final Charset charset;
    private final String mark;

    Encoding(Charset charset, String mark) {
      this.charset = charset;
      this.mark = mark;
    }

    Charset charset() {
      return charset;
    }

    /// What the file begins with.
    String mark() {
      return mark;
    }
  }

  enum Heading {
    PLAIN,
    UPPER,
    SPACED,
    TITLED;

    String of(String column) {
      return switch (this) {
        case PLAIN -> column;
        case UPPER -> column.toUpperCase(Locale.ROOT);
        case SPACED -> " " + column.replace('_', ' ') + " ";
        case TITLED ->
            column.substring(0, 1).toUpperCase(Locale.ROOT) + column.substring(1).replace('_', ' ');
      };
    }
  }

  /// Ways to write a date that may carry a time.
  enum Dates {
    ISO("uuuu-MM-dd"),
    BRITISH("dd/MM/uuuu"),
    SHORT("dd/MM/uu"),
    WORDS("d MMM uuuu"),
    SERIAL("uuuu-MM-dd");

    /// Day nought of spreadsheets.
    private static final LocalDate NOUGHT = LocalDate.of(1899, 12, 30);

    private static final Pattern WRITTEN = Pattern.compile("\\d{4}-\\d\\d-\\d\\d( \\d\\d:\\d\\d)?");

    private static final int MINUTES = 24 * 60;

    /// Two figures would be read as this century.
    private static final int AMBIGUOUS_UNTIL = 1927;

    private final DateTimeFormatter format;

    Dates(String pattern) {
      format = DateTimeFormatter.ofPattern(pattern, Locale.UK);
    }

    /// An ISO date, perhaps with a time, in this way; what is none stays as it is.
    String of(String iso) {
      if (this == ISO || !WRITTEN.matcher(iso).matches()) {
        return iso;
      }
      var day = iso.substring(0, 10);
      if (day.endsWith("02-30")) {
        return this == SERIAL ? iso : "30/02/" + day.substring(0, 4);
      }
      var date = LocalDate.parse(day);
      var time = iso.length() > 10 ? LocalTime.parse(iso.substring(11)) : null;
      return this == SERIAL ? serial(date, time) : formatted(date) + iso.substring(10);
    }

    private String formatted(LocalDate date) {
      boolean whole = this == SHORT && date.getYear() < AMBIGUOUS_UNTIL;
      return (whole ? BRITISH : this).format.format(date);
    }

    private static String serial(LocalDate date, @Nullable LocalTime time) {
      long days = ChronoUnit.DAYS.between(NOUGHT, date);
      if (time == null) {
        return Long.toString(days);
      }
      double part = (double) ChronoUnit.MINUTES.between(LocalTime.MIDNIGHT, time) / MINUTES;
      return String.format(Locale.ROOT, "%.6f", days + part);
    }
  }

  private static final List<String> TITLES =
      List.of(
          "Extract for the partnership", "", "OFFICIAL-SENSITIVE", "Prepared by the data team", "");

  static Style plain(int columns) {
    return new Style(
        Encoding.PLAIN,
        ',',
        List.of(),
        Heading.PLAIN,
        null,
        Dates.ISO,
        IntStream.range(0, columns).boxed().toList());
  }

  static Style with(Faults faults, int columns) {
    var plain = plain(columns);
    boolean headers = faults.makes(Fault.HEADERS);
    var order = new ArrayList<>(plain.order);
    if (headers) {
      Collections.shuffle(order, new Random(faults.random().nextLong()));
    }
    return new Style(
        faults.makes(Fault.ENCODING)
            ? faults.pick(List.of(Encoding.MARKED, Encoding.WIDE, Encoding.WINDOWS))
            : plain.encoding,
        faults.makes(Fault.SEPARATOR) ? faults.pick(List.of(';', '\t')) : plain.separator,
        faults.makes(Fault.TITLE_ROWS)
            ? TITLES.subList(0, 1 + faults.below(TITLES.size()))
            : plain.titles,
        headers
            ? faults.pick(List.of(Heading.UPPER, Heading.SPACED, Heading.TITLED))
            : plain.heading,
        faults.makes(Fault.EXTRA_COLUMN) ? "team_code" : null,
        faults.makes(Fault.DATE_PATTERN)
            ? faults.pick(List.of(Dates.BRITISH, Dates.SHORT, Dates.WORDS, Dates.SERIAL))
            : plain.dates,
        order);
  }
}
