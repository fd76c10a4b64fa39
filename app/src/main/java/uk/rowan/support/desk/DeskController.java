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
import uk.rowan.foundation.Focus;
import uk.rowan.foundation.Frame;
import uk.rowan.sharing.FieldClass;
import uk.rowan.support.CaseAccess;

/// The worker's desk.
@Controller
@Asks(Ask.WORK_CASE)
class DeskController {

  private final CaseAccess access;
  private final Focus focus;
  private final LayDesk layDesk;

  DeskController(CaseAccess access, Focus focus, LayDesk layDesk) {
    this.focus = focus;
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
            FieldClass.RELATIONSHIPS,
            FieldClass.STAFF_SAFETY)
        .<Answer>map(
            opened ->
                focus.on(
                    opened.card().person(),
                    () ->
                        Answer.page(
                            new StaticTemplates().supportDesk(frame, layDesk.page(opened, all)))))
        .orElseGet(Answer::notFound);
  }
}
