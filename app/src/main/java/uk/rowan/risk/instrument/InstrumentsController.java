package uk.rowan.risk.instrument;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import rowanviews.StaticTemplates;
import uk.rowan.foundation.Ask;
import uk.rowan.foundation.Asks;
import uk.rowan.foundation.CivilTime;
import uk.rowan.foundation.Frame;
import uk.rowan.foundation.Problem;

/// The sets of questions that may be asked, and adding a licensed one.
@Controller
@Asks(Ask.KEEP_INSTRUMENTS)
class InstrumentsController {

  private static final int MOST_BYTES = 200_000;

  private final HeldInstruments instruments;
  private final Clock clock;

  InstrumentsController(HeldInstruments instruments, Clock clock) {
    this.instruments = instruments;
    this.clock = clock;
  }

  @GetMapping("/risk/instruments")
  uk.rowan.foundation.Answer list(Frame frame) {
    return uk.rowan.foundation.Answer.page(page(frame, List.of()));
  }

  @PostMapping("/risk/instruments")
  uk.rowan.foundation.Answer add(
      Frame frame, @RequestParam(required = false) @Nullable MultipartFile file)
      throws IOException {
    var problems = add(file);
    return problems.isEmpty()
        ? uk.rowan.foundation.Answer.goTo("/risk/instruments")
        : uk.rowan.foundation.Answer.mend(page(frame, problems));
  }

  private List<Problem> add(@Nullable MultipartFile file) throws IOException {
    if (file == null || file.isEmpty()) {
      return List.of(new Problem("file", "Choose the file to add"));
    }
    if (file.getSize() > MOST_BYTES) {
      return List.of(new Problem("file", "The file is larger than 200 kB. Choose a smaller one"));
    }
    try {
      return instruments.add(
          UTF_8.newDecoder().decode(ByteBuffer.wrap(file.getBytes())).toString());
    } catch (CharacterCodingException e) {
      return List.of(new Problem("file", "The file is not text in UTF-8. Save it as UTF-8"));
    }
  }

  private gg.jte.models.runtime.JteModel page(Frame frame, List<Problem> problems) {
    var today = CivilTime.day(clock.instant());
    return new StaticTemplates()
        .riskInstruments(frame, InstrumentsPage.of(instruments.all(), today, problems));
  }
}
