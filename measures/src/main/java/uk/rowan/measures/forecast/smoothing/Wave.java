package uk.rowan.measures.forecast.smoothing;

/// A line with one sine wave to each round of the seasons upon it, fitted by least squares.
final class Wave {

  private Wave() {}

  /// The line beneath the wave, at 1, 2, 3 … A round of two steps leaves room for the cosine alone.
  static Line lineBeneath(double[] y, int period) {
    int columns = period == 2 ? 3 : 4;
    var normal = new double[columns][columns + 1];
    var row = new double[columns];
    for (int t = 1; t <= y.length; t++) {
      double angle = 2 * Math.PI * t / period;
      row[0] = 1;
      row[1] = t;
      row[2] = Math.cos(angle);
      if (columns == 4) {
        row[3] = Math.sin(angle);
      }
      for (int i = 0; i < columns; i++) {
        for (int j = 0; j < columns; j++) {
          normal[i][j] += row[i] * row[j];
        }
        normal[i][columns] += row[i] * y[t - 1];
      }
    }
    eliminate(normal);
    return new Line(normal[0][columns], normal[1][columns]);
  }

  /// Gauss and Jordan's elimination with the largest pivot; leaves the solution in the last column.
  private static void eliminate(double[][] rows) {
    int size = rows.length;
    for (int column = 0; column < size; column++) {
      int best = column;
      for (int i = column + 1; i < size; i++) {
        best = Math.abs(rows[i][column]) > Math.abs(rows[best][column]) ? i : best;
      }
      var pivot = rows[best];
      rows[best] = rows[column];
      rows[column] = pivot;
      double scale = pivot[column];
      for (int j = column; j <= size; j++) {
        pivot[j] /= scale;
      }
      for (int i = 0; i < size; i++) {
        double factor = rows[i][column];
        if (i != column && factor != 0) {
          for (int j = column; j <= size; j++) {
            rows[i][j] -= factor * pivot[j];
          }
        }
      }
    }
  }
}
