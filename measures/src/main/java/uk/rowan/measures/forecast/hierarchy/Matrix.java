package uk.rowan.measures.forecast.hierarchy;

/// A small dense matrix.
final class Matrix {

  private final double[][] rows;

  /// Keeps the rows it is given.
  Matrix(double[][] rows) {
    this.rows = rows;
  }

  static Matrix identity(int size) {
    var rows = new double[size][size];
    for (int i = 0; i < size; i++) {
      rows[i][i] = 1;
    }
    return new Matrix(rows);
  }

  double at(int i, int j) {
    return rows[i][j];
  }

  Matrix transposed() {
    var turned = new double[rows[0].length][rows.length];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < rows[0].length; j++) {
        turned[j][i] = rows[i][j];
      }
    }
    return new Matrix(turned);
  }

  Matrix times(Matrix other) {
    var product = new double[rows.length][other.rows[0].length];
    for (int i = 0; i < rows.length; i++) {
      for (int k = 0; k < other.rows.length; k++) {
        for (int j = 0; j < product[i].length; j++) {
          product[i][j] += rows[i][k] * other.rows[k][j];
        }
      }
    }
    return new Matrix(product);
  }

  double[] times(double[] vector) {
    var product = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < vector.length; j++) {
        product[i] += rows[i][j] * vector[j];
      }
    }
    return product;
  }

  /// The solution of this times x = `right`, for a symmetric positive definite matrix, by
  /// Cholesky's factors. Throws [ArithmeticException] where it is not.
  double[] solve(double[] right) {
    int n = rows.length;
    var lower = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = rows[i][j];
        for (int k = 0; k < j; k++) {
          sum -= lower[i][k] * lower[j][k];
        }
        if (i == j && !(sum > 0)) {
          throw new ArithmeticException("a matrix is not positive definite");
        }
        lower[i][j] = i == j ? Math.sqrt(sum) : sum / lower[j][j];
      }
    }
    var x = right.clone();
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < i; k++) {
        x[i] -= lower[i][k] * x[k];
      }
      x[i] /= lower[i][i];
    }
    for (int i = n - 1; i >= 0; i--) {
      for (int k = i + 1; k < n; k++) {
        x[i] -= lower[k][i] * x[k];
      }
      x[i] /= lower[i][i];
    }
    return x;
  }

  /// Of a symmetric positive definite matrix.
  Matrix inverse() {
    var inverse = new double[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      var unit = new double[rows.length];
      unit[i] = 1;
      inverse[i] = solve(unit);
    }
    return new Matrix(inverse);
  }
}
