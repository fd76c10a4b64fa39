package uk.rowan.linkage.text;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.rowan.linkage.text.Dates.Order;

class StandardTests {

  private final Standard standard = new Standard();

  @ParameterizedTest
  @CsvSource({
    "SMITH,smith",
    "O'Brien,obrien",
    "Mc Donald,mcdonald",
    "Müller,mueller",
    "Łukasz,lukasz",
    "Zoë,zoe",
    "Weiß,weiss",
    "Smith-Jones,smith jones",
    "Dr. Jane,jane",
    "J.,j",
    "van der Berg,van der berg",
    "unknown,''",
    "N/A,''",
    "-,''"
  })
  void namesAreBroughtToOneForm(String written, String form) {
    byte[] text = written.getBytes(UTF_8);

    assertThat(said(standard.name(text, 0, text.length))).isEqualTo(form);
  }

  @ParameterizedTest
  @CsvSource({
    "Jane Brown,jane,brown",
    "'Brown, Jane',jane,brown",
    "Anna Maria Rossi,anna maria,rossi",
    "Cher,'',cher"
  })
  void aWholeNameIsTakenApart(String written, String given, String family) {
    byte[] text = written.getBytes(UTF_8);

    assertThat(said(standard.partOfName(text, 0, text.length, false))).isEqualTo(given);
    assertThat(said(standard.partOfName(text, 0, text.length, true))).isEqualTo(family);
  }

  @ParameterizedTest
  @CsvSource({
    "1990-04-03,19900403",
    "19900403,19900403",
    "03/04/1990,19900403",
    "3.4.1990,19900403",
    "3 April 1990,19900403",
    "3-Apr-1990,19900403",
    "1990-04-03T00:00:00,19900403",
    "1990,19900000",
    "04/1990,19900400",
    "03/04/90,''",
    "00000000,''",
    "soon,''"
  })
  void datesAreReadInManyOrders(String written, String form) {
    byte[] text = written.getBytes(UTF_8);
    var dates = new Dates();

    int length = dates.read(text, 0, text.length, Order.DAY_FIRST);

    assertThat(new String(dates.out(), 0, length, UTF_8)).isEqualTo(form);
  }

  @Test
  void namesInTheOldWesternAlphabetAreUnderstood() {
    byte[] text = "M\u00fcller".getBytes(ISO_8859_1);

    assertThat(said(standard.name(text, 0, text.length))).isEqualTo("mueller");
  }

  @Test
  void theMonthComesFirstWhereTheColumnSaysSo() {
    byte[] text = "03/04/1990".getBytes(UTF_8);
    var dates = new Dates();

    int length = dates.read(text, 0, text.length, Order.MONTH_FIRST);

    assertThat(new String(dates.out(), 0, length, UTF_8)).isEqualTo("19900304");
  }

  @ParameterizedTest
  @CsvSource({
    "+44 (0)7700 900123,07700900123",
    "0044 7700 900123,07700900123",
    "07700 900 123,07700900123",
    "n/a,''"
  })
  void phoneNumbersAreAsDialledWithinTheCountry(String written, String form) {
    byte[] text = written.getBytes(UTF_8);

    assertThat(said(standard.phone(text, 0, text.length))).isEqualTo(form);
  }

  @ParameterizedTest
  @CsvSource({"Female,f", "w,f", "2,f", "M,m", "1,m", "unknown,''", "9,''", "X,x"})
  void sexIsOneLetter(String written, String form) {
    byte[] text = written.getBytes(UTF_8);

    assertThat(said(standard.sex(text, 0, text.length))).isEqualTo(form);
  }

  @ParameterizedTest
  @CsvSource({
    "9434765919,true",
    "9434765918,false",
    "1111111111,false",
    "943476591,false",
    "0000000000,false"
  })
  void anNhsNumberIsKnownByItsCheckDigit(String digits, boolean valid) {
    assertThat(NhsNumber.isValid(digits.getBytes(UTF_8), 0, digits.length())).isEqualTo(valid);
  }

  @ParameterizedTest
  @CsvSource({
    "catherine,katherine",
    "philip,filip",
    "smith,smyth",
    "stephen,steven",
    "claire,clare",
    "niamh,nim"
  })
  void spellingsOfOneNameSoundAlike(String one, String other) {
    assertThat(sound(one)).isEqualTo(sound(other)).isNotZero();
  }

  @ParameterizedTest
  @CsvSource({"smith,jones", "anna,maria", "patel,kaur"})
  void differentNamesSoundDifferent(String one, String other) {
    assertThat(sound(one)).isNotEqualTo(sound(other));
  }

  @Test
  void whateverIsWrittenTheFormIsShortAndStandsForItself() {
    long seed = 4711;
    System.out.println("seed " + seed);
    var random = new SplittableRandom(seed);
    for (int i = 0; i < 20_000; i++) {
      var text = new byte[random.nextInt(90)];
      random.nextBytes(text);
      for (int at = 0; at < text.length; at++) {
        text[at] = random.nextInt(4) == 0 ? text[at] : (byte) ('a' + random.nextInt(26));
      }
      int length = standard.name(text, 0, text.length);
      var once = said(length);
      byte[] again = once.getBytes(UTF_8);
      assertThat(length).isBetween(0, Standard.MOST);
      if (once.chars().allMatch(c -> c < 128)) {
        assertThat(said(standard.name(again, 0, again.length))).isEqualTo(once);
      }
      standard.text(text, 0, text.length);
      standard.code(text, 0, text.length);
      standard.phone(text, 0, text.length);
      standard.email(text, 0, text.length);
      standard.sex(text, 0, text.length);
      new Dates().read(text, 0, text.length, Order.DAY_FIRST);
    }
  }

  private String said(int length) {
    return new String(standard.out(), 0, length, UTF_8);
  }

  private static int sound(String name) {
    return Sound.code(name.getBytes(UTF_8), 0, name.length());
  }
}
