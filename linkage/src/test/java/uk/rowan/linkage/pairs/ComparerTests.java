package uk.rowan.linkage.pairs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.rowan.linkage.Field;
import uk.rowan.linkage.Kind;
import uk.rowan.linkage.People;
import uk.rowan.linkage.records.Records;

class ComparerTests {

  @ParameterizedTest
  @CsvSource({
    "GIVEN_NAME,jane,jane,same",
    "GIVEN_NAME,william,bill,nickname",
    "GIVEN_NAME,jane,jame,one slip",
    "GIVEN_NAME,jane,jaen,one slip",
    "GIVEN_NAME,jane,janet,nickname",
    "GIVEN_NAME,harriet,harrietx,one slip",
    "GIVEN_NAME,jane,j,initial",
    "GIVEN_NAME,jane,k,other",
    "GIVEN_NAME,a,b,other",
    "GIVEN_NAME,ab,ac,other",
    "GIVEN_NAME,dev,dex,one slip",
    "GIVEN_NAME,meimeimei,meimeimie,one slip",
    "FAMILY_NAME,aaaaaa,aaaaab,one slip",
    "FAMILY_NAME,bananana,banananas,one slip",
    "GIVEN_NAME,anna maria,maria,shares a part",
    "GIVEN_NAME,anna maria,maria luise,shares a part",
    "GIVEN_NAME,anna maria,kate luise,other",
    "GIVEN_NAME,siobhan,shivaun,nickname",
    "GIVEN_NAME,priya,zzz,other",
    "FAMILY_NAME,william,bill,other",
    "FAMILY_NAME,brackenfield,brackenfeild,one slip",
    "FAMILY_NAME,brackenfield,brackenfielding,alike",
    "FAMILY_NAME,brackenfield,brakenfeild,alike",
    "FAMILY_NAME,martin,marsten,somewhat alike",
    "FAMILY_NAME,smith jones,smith,shares a part",
    "FAMILY_NAME,smith,jones,other",
    "FAMILY_NAME,smith,jones brown,other",
    "FAMILY_NAME,jones brown,smith,other",
    "DATE,19800312,19800312,same",
    "DATE,19800312,19801203,day and month exchanged",
    "DATE,19800312,19800313,one slip",
    "DATE,19800312,19800321,one slip",
    "DATE,19800312,19900312,one slip",
    "DATE,19800312,19080312,one slip",
    "DATE,19800312,19800101,first of January of one year",
    "DATE,19800312,19800000,first of January of one year",
    "DATE,19800000,19800312,first of January of one year",
    "DATE,19800312,19800328,'two of year, month, day'",
    "DATE,19800312,19801312,one slip",
    "DATE,19800312,19801212,'two of year, month, day'",
    "DATE,19800312,19750312,'two of year, month, day'",
    "DATE,19800312,19801128,year",
    "DATE,19800312,19751128,other",
    "DATE,19800312,19750101,other",
    "SEX,f,f,same",
    "SEX,f,m,other",
    "POSTCODE,cw12ab,cw12ab,same",
    "POSTCODE,cw12ab,cw12ac,one slip",
    "POSTCODE,cw12ab,cw12zz,sector",
    "POSTCODE,cw12ab,cw13zz,district",
    "POSTCODE,cw12ab,cw93zz,area",
    "POSTCODE,cw12ab,sk93zz,other",
    "POSTCODE,3165,3169,one slip",
    "NHS_NUMBER,9434765919,9434765919,same",
    "NHS_NUMBER,9434765919,9434765918,one slip",
    "NHS_NUMBER,9434765919,1234567890,other",
    "PHONE,07700900123,07700900132,one slip",
    "EMAIL,a.b@example.org,a.b@example.org,same",
    "EMAIL,a.b@example.org,a.b@exampl.org,one slip",
    "EMAIL,a.b@example.org,a.b@example.com,before the @",
    "EMAIL,a.b@example.org,c.d@example.org,other",
    "EMAIL,a.b@example.org,a.bcd@example.org,other",
    "EMAIL,a.bcd@example.org,a.b@example.org,other",
    "EMAIL,a@b,a@bcd,before the @",
    "TEXT,high street,high street,same",
    "TEXT,high street,high stret,one slip",
    "TEXT,high street west,street high,shares half its words",
    "TEXT,high street,low road,other",
    "TEXT,northampton,northamptonshire,alike",
    "TEXT,london,londonderry xy,somewhat alike"
  })
  void valuesAgreeAtALevel(Kind kind, String a, String b, String level) {
    var records = new Records(List.of(new Field("it", kind)));
    records.add("file", "1", List.of(a));
    records.add("file", "2", List.of(b));
    var comparer = new Comparer(records);

    int number = Comparer.level(comparer.pattern(0, 1), 0);

    assertThat(kind.levels().get(number - 1)).isEqualTo(level);
    assertThat(comparer.pattern(1, 0)).isEqualTo(comparer.pattern(0, 1));
  }

  @ParameterizedTest
  @CsvSource({
    "jane,brown,brown,jane,7,0",
    "jane,brown,brown,,7,0",
    "jane,brown,,jane,7,0",
    "jane,brown,browne,jane,7,0",
    "jane,brown,brown,janex,7,0",
    "jane,brown,green,jane,9,8",
    "jane,brown,jane,jane,1,8",
    "jane,brown,brown,brown,9,1",
    "jane,brown,,,0,0"
  })
  void exchangedNamesAreOnePieceOfEvidence(
      String given, String family, String otherGiven, String otherFamily, int first, int second) {
    var records =
        new Records(
            List.of(
                new Field("given name", Kind.GIVEN_NAME),
                new Field("family name", Kind.FAMILY_NAME)));
    records.add("file", "1", List.of(given, family));
    records.add(
        "file",
        "2",
        List.of(otherGiven == null ? "" : otherGiven, otherFamily == null ? "" : otherFamily));
    var comparer = new Comparer(records);

    long pattern = comparer.pattern(0, 1);

    assertThat(Comparer.level(pattern, 0)).isEqualTo(first);
    assertThat(Comparer.level(pattern, 1)).isEqualTo(second);
    assertThat(comparer.pattern(1, 0)).isEqualTo(pattern);
  }

  @Test
  void exchangedNamesAreFoundWhereverTheFieldsStand() {
    var records =
        new Records(
            List.of(
                new Field("sex", Kind.SEX),
                new Field("family name", Kind.FAMILY_NAME),
                new Field("given name", Kind.GIVEN_NAME),
                new Field("second given name", Kind.GIVEN_NAME),
                new Field("second family name", Kind.FAMILY_NAME)));
    records.add("file", "0", List.of("m", "green", "paul", "", ""));
    records.add("file", "1", List.of("f", "brown", "jane", "lucy", "white"));
    records.add("file", "2", List.of("f", "jane", "brown", "lucy", "white"));
    records.add("file", "3", List.of("f", "jane", "browne", "", ""));
    records.add("file", "4", List.of("f", "janex", "brown", "", ""));
    var comparer = new Comparer(records);

    assertThat(comparer.pattern(1, 2)).isEqualTo(0x11701L);
    assertThat(comparer.pattern(1, 3)).isEqualTo(0x00701L);
    assertThat(comparer.pattern(1, 4)).isEqualTo(0x00701L);
    assertThat(comparer.pattern(0, 1)).isEqualTo(0x00982L);
  }

  @Test
  void theFirstOfSeveralNamesIsTheOneThatIsExchanged() {
    var given = new Field("given name", Kind.GIVEN_NAME);
    var family = new Field("family name", Kind.FAMILY_NAME);
    var one = new Records(List.of(given, family, new Field("second", Kind.GIVEN_NAME)));
    one.add("file", "1", List.of("jane", "brown", ""));
    one.add("file", "2", List.of("brown", "jane", ""));
    var other = new Records(List.of(family, given, new Field("second", Kind.FAMILY_NAME)));
    other.add("file", "1", List.of("brown", "jane", ""));
    other.add("file", "2", List.of("jane", "brown", ""));

    assertThat(new Comparer(one).pattern(0, 1)).isEqualTo(0x007L);
    assertThat(new Comparer(other).pattern(0, 1)).isEqualTo(0x070L);
  }

  @Test
  void sixteenFieldsFit() {
    var fields = new ArrayList<Field>();
    var forms = new ArrayList<String>();
    for (int i = 0; i < 16; i++) {
      fields.add(new Field("field " + i, Kind.NUMBER));
      forms.add("7");
    }
    var records = new Records(fields);
    records.add("file", "1", forms);
    records.add("file", "2", forms);

    assertThat(new Comparer(records).pattern(0, 1)).isEqualTo(0x1111111111111111L);
  }

  @Test
  void aMissingValueSaysNothing() {
    var records = new Records(People.FIELDS);
    records.add("file", "1", List.of("jane", "", "", "f", ""));
    records.add("file", "2", List.of("", "brown", "", "", "cw12ab"));

    assertThat(new Comparer(records).pattern(0, 1)).isZero();
  }

  @Test
  void moreFieldsThanAPatternHoldsAreRefused() {
    var fields = new ArrayList<Field>();
    for (int i = 0; i < 17; i++) {
      fields.add(new Field("field " + i, Kind.TEXT));
    }

    assertThatIllegalArgumentException().isThrownBy(() -> new Comparer(new Records(fields)));
  }

  /// Jaro-Winkler is passed over where the letters in common show that it cannot matter.
  @Test
  void whatIsPassedOverWouldNotHaveBeenAlike() {
    long seed = 7;
    System.out.println("seed " + seed);
    var people = new People(seed);
    var random = new SplittableRandom(seed);
    var likeness = new uk.rowan.linkage.text.Likeness();
    var records = new Records(List.of(new Field("family name", Kind.FAMILY_NAME)));
    for (int i = 0; i < 400; i++) {
      var name = people.family();
      records.add(
          "file",
          "" + i,
          List.of(random.nextBoolean() ? name : people.typo(people.typo(people.typo(name)))));
    }
    var comparer = new Comparer(records);
    for (int a = 0; a < records.size(); a++) {
      for (int b = a + 1; b < records.size(); b++) {
        int level = Comparer.level(comparer.pattern(a, b), 0);
        if (level == Comparer.ALIKE || level == Comparer.SOMEWHAT || level == 8) {
          var values = records.values(0);
          int x = records.value(a, 0);
          int y = records.value(b, 0);
          double alike =
              likeness.jaroWinkler(
                  values.bytes(),
                  values.start(x),
                  values.length(x),
                  values.bytes(),
                  values.start(y),
                  values.length(y));
          int expected =
              alike >= Comparer.ALIKE_FROM
                  ? Comparer.ALIKE
                  : alike >= Comparer.SOMEWHAT_FROM ? Comparer.SOMEWHAT : 8;
          assertThat(level).isEqualTo(expected);
        }
      }
    }
  }
}
