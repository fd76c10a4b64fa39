package uk.rowan;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// The application. `./rowan start` runs it.
@SpringBootApplication
public class Rowan {

  public static void main(String[] args) {
    SpringApplication.run(Rowan.class, args);
  }
}
