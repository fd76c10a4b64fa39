package uk.rowan.platform.start;

import org.springframework.stereotype.Component;
import uk.rowan.foundation.Console;

@Component
class StandardOutput implements Console {

  @Override
  public void say(String line) {
    System.out.println(line);
  }
}
