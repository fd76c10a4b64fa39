package uk.rowan.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MeasuredTests {

  private static final Measured<Integer> ZERO = Measured.value(0);

  @Test
  void zeroIsAValueAndNoAbsence() {
    assertThat(ZERO.known()).contains(0);
    assertThat(ZERO.shorthand()).isEmpty();
  }

  @Test
  void eachAbsenceStaysWhatItIs() {
    var absences =
        List.<Measured<Integer>>of(
            Measured.missing("not recorded"),
            Measured.notApplicable("no such thing"),
            Measured.notSubmitted(),
            Measured.suppressed());

    assertThat(absences).allSatisfy(absence -> assertThat(absence.known()).isEmpty());
    assertThat(absences).allSatisfy(it -> assertThat(it.map(n -> n + 1)).isEqualTo(it));
    assertThat(absences)
        .extracting(Measured::shorthand)
        .containsExactly("[x]", "[z]", "[x]", "[c]");
  }

  @Test
  void whatMustStaySecretStaysSoInEverySum() {
    Measured<Integer> secret = Measured.suppressed();
    Measured<Integer> absent = Measured.notSubmitted();

    assertThat(sum(secret, absent)).isEqualTo(secret);
    assertThat(sum(absent, secret)).isEqualTo(secret);
    assertThat(sum(ZERO, secret)).isEqualTo(secret);
    assertThat(sum(absent, ZERO)).isEqualTo(absent);
    assertThat(sum(ZERO, Measured.value(3))).isEqualTo(Measured.value(3));
  }

  private static Measured<Integer> sum(Measured<Integer> one, Measured<Integer> other) {
    return one.with(other, (a, b) -> Measured.value(a + b));
  }
}
