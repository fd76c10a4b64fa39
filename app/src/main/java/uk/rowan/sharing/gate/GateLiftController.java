package uk.rowan.sharing.gate;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.rowan.foundation.Answer;
import uk.rowan.foundation.Ask;
import uk.rowan.foundation.Asks;
import uk.rowan.foundation.Frame;

/// A gatekeeper decides what a gatekeeper of another agency asks.
@Controller
@Asks(Ask.KEEP_GATE)
class GateLiftController {

  private final DecideLift decideLift;

  GateLiftController(DecideLift decideLift) {
    this.decideLift = decideLift;
  }

  @GetMapping("/gate/lifts/{id}")
  Answer show(Frame frame, @PathVariable UUID id) {
    return decideLift.show(frame, id, "/gate");
  }

  @PostMapping("/gate/lifts/{id}")
  Answer decide(
      Frame frame,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String content,
      @RequestParam(defaultValue = "") String decision) {
    return decideLift.decide(frame, id, "/gate", content, decision);
  }
}
