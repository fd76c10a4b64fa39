package uk.rowan;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import uk.rowan.platform.start.Start;

/// The application. `./rowan start` runs it.
@SpringBootApplication
@ConfigurationPropertiesScan
public class Rowan {

  public static void main(String[] args) {
    System.exit(Start.run(Rowan.class, args));
  }
}
