package uk.rowan.platform.start;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.rowan.foundation.Announced;
import uk.rowan.sharing.Founding;

/// Tells whoever starts an empty Rowan how its first administrator signs in.
@Component
class FirstAdministrator implements Announced {

  private final Founding founding;

  FirstAdministrator(Founding founding) {
    this.founding = founding;
  }

  @Override
  public List<String> lines(String address) {
    return founding
        .firstLink()
        .map(
            path ->
                List.of(
                    "Nobody can sign in yet. The first administrator chooses a password here, once, within 72 hours:",
                    address + path))
        .orElse(List.of());
  }
}
