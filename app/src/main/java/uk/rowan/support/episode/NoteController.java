package uk.rowan.support.episode;

import gg.jte.models.runtime.JteModel;
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
import uk.rowan.foundation.Focus;
import uk.rowan.foundation.Frame;
import uk.rowan.foundation.Problem;
import uk.rowan.sharing.FieldClass;
import uk.rowan.support.CaseAccess;
import uk.rowan.support.CaseAccess.Opened;

/// Words kept with a case.
@Controller
@RequestMapping("/cases/{id}/notes")
@Asks(Ask.WORK_CASE)
class NoteController {

  private final CaseAccess access;
  private final Focus focus;
  private final Colleagues colleagues;
  private final WriteNote writeNote;

  NoteController(CaseAccess access, Focus focus, Colleagues colleagues, WriteNote writeNote) {
    this.focus = focus;
    this.access = access;
    this.colleagues = colleagues;
    this.writeNote = writeNote;
  }

  @GetMapping
  Answer ask(Frame frame, @PathVariable UUID id) {
    return access
        .write(id, FieldClass.NOTE)
        .map(opened -> Answer.page(view(frame, opened, new NoteForm(null, null), List.of())))
        .orElseGet(Answer::notFound);
  }

  @PostMapping
  Answer keep(Frame frame, @PathVariable UUID id, @ModelAttribute NoteForm form) {
    return access
        .write(id, FieldClass.NOTE)
        .map(opened -> focus.on(opened.card().person(), () -> keep(frame, opened, form)))
        .orElseGet(Answer::notFound);
  }

  private Answer keep(Frame frame, Opened opened, NoteForm form) {
    return switch (form.read(supervises(opened))) {
      case NoteForm.Read.Bad(var problems) -> Answer.mend(view(frame, opened, form, problems));
      case NoteForm.Read.Good(var supervision, var words) -> {
        var card = opened.card();
        writeNote.write(card, words, supervision ? card.worker() : null);
        yield Answer.goTo("/cases/" + card.id());
      }
    };
  }

  private static boolean supervises(Opened opened) {
    return opened.leads() && opened.card().worker() != null;
  }

  private JteModel view(Frame frame, Opened opened, NoteForm form, List<Problem> problems) {
    return new StaticTemplates()
        .supportNote(
            frame,
            new NotePage(
                opened.about(),
                supervises(opened),
                colleagues.name(opened.card().worker()),
                form,
                problems));
  }
}
