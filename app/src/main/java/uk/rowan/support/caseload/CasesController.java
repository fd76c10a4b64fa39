package uk.rowan.support.caseload;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import rowanviews.StaticTemplates;
import uk.rowan.foundation.Answer;
import uk.rowan.foundation.Ask;
import uk.rowan.foundation.Asks;
import uk.rowan.foundation.Frame;
import uk.rowan.sharing.SignedIn;

/// My cases and my team's, as I like to see them.
@Controller
@RequestMapping("/cases")
@Asks(Ask.WORK_CASE)
class CasesController {

  private final LayList layList;
  private final SavedViews savedViews;

  CasesController(LayList layList, SavedViews savedViews) {
    this.layList = layList;
    this.savedViews = savedViews;
  }

  @GetMapping
  Answer list(Frame frame, SignedIn who, @ModelAttribute CasesForm form) {
    return Answer.page(
        new StaticTemplates()
            .supportCases(frame, layList.page(who, form.asFirstSeenBy(who.role()), List.of())));
  }

  @PostMapping("/views")
  Answer keep(Frame frame, SignedIn who, @ModelAttribute CasesForm form) {
    var problems = form.nameProblems();
    if (!problems.isEmpty()) {
      return Answer.mend(
          new StaticTemplates().supportCases(frame, layList.page(who, form, problems)));
    }
    var view = form.view();
    savedViews.keep(String.valueOf(form.name()).strip(), view);
    return Answer.goTo("/cases?" + view.query());
  }

  @PostMapping("/views/{id}/forget")
  Answer forget(@PathVariable UUID id) {
    savedViews.forget(id);
    return Answer.goTo("/cases");
  }
}
