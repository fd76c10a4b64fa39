package uk.rowan.support.desk;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import rowanviews.StaticTemplates;
import uk.rowan.foundation.Answer;
import uk.rowan.foundation.Ask;
import uk.rowan.foundation.Asks;
import uk.rowan.foundation.Frame;
import uk.rowan.sharing.FieldClass;
import uk.rowan.support.CaseAccess;

/// The worker's desk.
@Controller
@Asks(Ask.WORK_CASE)
class DeskController {

  private final CaseAccess access;
  private final LayDesk layDesk;

  DeskController(CaseAccess access, LayDesk layDesk) {
    this.access = access;
    this.layDesk = layDesk;
  }

  @GetMapping("/cases/{id}")
  Answer show(
      Frame frame, @PathVariable UUID id, @RequestParam(defaultValue = "false") boolean all) {
    return access
        .read(
            id,
            FieldClass.SAFETY_PLAN,
            FieldClass.CONTACT_PLAN,
            FieldClass.NOTE,
            FieldClass.RISK,
            FieldClass.STAFF_SAFETY)
        .map(
            opened ->
                Answer.page(new StaticTemplates().supportDesk(frame, layDesk.page(opened, all))))
        .orElseGet(Answer::notFound);
  }
}
