package uk.rowan.measures.forecast.arima;

/// The order of a seasonal ARIMA model, in the usual letters: small ones for steps, large ones for
/// rounds of `period` steps. `constant`: the differenced series has a mean of its own.
record Order(
    int p, int d, int q, int largeP, int largeD, int largeQ, int period, boolean constant) {

  /// The same differences with other numbers of coefficients.
  Order with(int newP, int newQ, int newLargeP, int newLargeQ, boolean newConstant) {
    return new Order(newP, d, newQ, newLargeP, largeD, newLargeQ, period, newConstant);
  }

  /// How many coefficients are estimated beside the constant.
  int coefficients() {
    return p + q + largeP + largeQ;
  }

  /// In the usual notation, as `ARIMA(0,1,1)(0,1,1)[12] with drift`.
  String words() {
    var text = new StringBuilder("ARIMA(%d,%d,%d)".formatted(p, d, q));
    if (largeP + largeD + largeQ > 0) {
      text.append("(%d,%d,%d)[%d]".formatted(largeP, largeD, largeQ, period));
    }
    if (constant) {
      text.append(d + largeD == 0 ? " with mean" : " with drift");
    }
    return text.toString();
  }
}
