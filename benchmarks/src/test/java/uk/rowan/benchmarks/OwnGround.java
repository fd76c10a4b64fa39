package uk.rowan.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/// A [Ground] for tests of other packages.
public final class OwnGround implements AutoCloseable {

  private final Ground ground;

  private OwnGround(Ground ground) {
    this.ground = ground;
  }

  public static OwnGround fresh() throws IOException {
    return new OwnGround(Ground.fresh());
  }

  public String url() {
    return ground.url();
  }

  public String password() {
    return ground.password();
  }

  public Path folder() {
    return ground.folder();
  }

  public Connection superuser() throws SQLException {
    return ground.superuser();
  }

  @Override
  public void close() {
    ground.close();
  }
}
