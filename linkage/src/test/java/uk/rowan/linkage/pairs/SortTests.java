package uk.rowan.linkage.pairs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SortTests {

  @ParameterizedTest(name = "{0} numbers")
  @ValueSource(ints = {0, 1, 2, 100, 255, 256, 257, 5000, 100_000})
  void numbersAreInTheOrderOfTheirUpperHalvesWithoutSign(int count) {
    System.out.println("seed " + count);
    var random = new SplittableRandom(count);
    var numbers = new long[count];
    Arrays.setAll(numbers, i -> random.nextLong() << 32 | i);
    var expected = numbers.clone();
    var boxed = Arrays.stream(expected).boxed().sorted(Long::compareUnsigned).toList();

    Sort.byHighHalf(numbers, new long[count], count);

    assertThat(numbers).containsExactly(boxed.stream().mapToLong(Long::longValue).toArray());
  }
}
