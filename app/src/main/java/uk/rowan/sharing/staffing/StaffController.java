package uk.rowan.sharing.staffing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rowanviews.StaticTemplates;
import uk.rowan.foundation.Answer;
import uk.rowan.foundation.Ask;
import uk.rowan.foundation.Asks;
import uk.rowan.foundation.Choice;
import uk.rowan.foundation.Frame;
import uk.rowan.foundation.Pages;
import uk.rowan.foundation.Problem;
import uk.rowan.foundation.Role;
import uk.rowan.foundation.Said;
import uk.rowan.foundation.StaffId;
import uk.rowan.sharing.SignedIn;

/// The people who work in the agencies. Every page needs a code of the last minutes.
@Controller
@RequestMapping("/staff")
@Asks(Ask.ADMINISTER_STAFF)
class StaffController {

  private static final List<Choice> ROLES =
      Arrays.stream(Role.values()).map(role -> new Choice(role.name(), role.words())).toList();
  private static final List<Problem> STALE =
      List.of(
          new Problem(
              "",
              "It is more than 5 minutes since you entered a code. Open the staff list again to enter one. Nothing was saved"));
  private static final List<Problem> TAKEN =
      List.of(new Problem("username", "This user name is taken. Enter another"));

  private static final List<Problem> LAST =
      List.of(
          new Problem(
              "role", "This is the last administrator. Make someone else an administrator first"));

  private final StaffRecords staff;
  private final Hire hire;
  private final ChangeStaff changeStaff;
  private final Leave leave;
  private final TransactionOperations transactions;
  private final Clock clock;

  StaffController(
      StaffRecords staff,
      Hire hire,
      ChangeStaff changeStaff,
      Leave leave,
      TransactionOperations transactions,
      Clock clock) {
    this.staff = staff;
    this.hire = hire;
    this.changeStaff = changeStaff;
    this.leave = leave;
    this.transactions = transactions;
    this.clock = clock;
  }

  @GetMapping
  Answer list(
      Frame frame,
      SignedIn who,
      @RequestParam(defaultValue = "") String words,
      @RequestParam(defaultValue = "") String gone,
      @RequestParam(defaultValue = "name") String sort,
      @RequestParam(defaultValue = "1") int page) {
    if (isStale(who)) {
      return Answer.goTo("/prove?then=/staff");
    }
    var here = Math.clamp(page, 1, 1_000);
    var all = gone.equals("yes");
    var found = transactions.execute(_ -> staff.list(words.strip(), all, sort, here));
    int count = found.isEmpty() ? 0 : found.getFirst().found();
    int last = Math.max(here, Math.ceilDiv(count, StaffRecords.PAGE));
    var query =
        "/staff?sort=%s&words=%s%s&page="
            .formatted(
                known(sort),
                URLEncoder.encode(words.strip(), StandardCharsets.UTF_8),
                all ? "&gone=yes" : "");
    return Answer.page(
        new StaticTemplates()
            .sharingStaffList(
                frame,
                new StaffListPage(
                    words.strip(),
                    all,
                    known(sort),
                    count == 1 ? "1 person" : count + " people",
                    found.stream().map(StaffController::row).toList(),
                    new Pages(here, last, next -> query + next))));
  }

  @GetMapping("/new")
  Answer ask(Frame frame, SignedIn who) {
    return isStale(who)
        ? Answer.goTo("/prove?then=/staff/new")
        : Answer.page(page(frame, null, StaffForm.empty(), List.of()));
  }

  @PostMapping("/new")
  Answer hire(Frame frame, SignedIn who, StaffForm form) {
    if (isStale(who)) {
      return Answer.mend(page(frame, null, form, STALE));
    }
    return switch (form.read()) {
      case StaffForm.Read.Bad(var problems) -> Answer.mend(page(frame, null, form, problems));
      case StaffForm.Read.Good(var given) ->
          switch (hire.hire(given)) {
            case Hire.Outcome.Hired(var id) -> Answer.goTo("/staff/" + id);
            case Hire.Outcome.UsernameTaken() -> Answer.mend(page(frame, null, form, TAKEN));
          };
    };
  }

  @GetMapping("/{id}")
  Answer show(Frame frame, SignedIn who, @PathVariable UUID id) {
    if (isStale(who)) {
      return Answer.goTo("/prove?then=/staff/" + id);
    }
    var member = transactions.execute(_ -> staff.find(new StaffId(id))).orElse(null);
    return member == null
        ? Answer.notFound()
        : Answer.page(page(frame, member, form(member), List.of()));
  }

  @PostMapping("/{id}")
  Answer change(
      Frame frame,
      SignedIn who,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "0") int version,
      StaffForm form) {
    var member = staff.find(new StaffId(id)).orElse(null);
    if (member == null) {
      return Answer.notFound();
    }
    if (isStale(who)) {
      return Answer.mend(page(frame, member, form, STALE));
    }
    return switch (form.read()) {
      case StaffForm.Read.Bad(var problems) -> Answer.mend(page(frame, member, form, problems));
      case StaffForm.Read.Good(var given) ->
          changeStaff.change(member.id(), given, version)
              ? Answer.goTo("/staff/" + id)
              : Answer.mend(page(frame, member, form, LAST));
    };
  }

  @PostMapping("/{id}/leave")
  Answer leave(SignedIn who, @PathVariable UUID id) {
    if (isStale(who)) {
      return Answer.goTo("/prove?then=/staff/" + id);
    }
    return leave.leave(new StaffId(id)) ? Answer.goTo("/staff") : Answer.notFound();
  }

  /// Shown once: only its hash is kept, so it is made anew when it is lost.
  @PostMapping("/{id}/link")
  @Asks(value = Ask.ADMINISTER_STAFF, changes = false)
  Answer link(Frame frame, SignedIn who, @PathVariable UUID id) {
    if (isStale(who)) {
      return Answer.goTo("/prove?then=/staff/" + id);
    }
    var member = transactions.execute(_ -> staff.find(new StaffId(id))).orElse(null);
    return member == null || member.leftAt() != null
        ? Answer.notFound()
        : Answer.page(
            new StaticTemplates()
                .sharingFirstLink(frame, "/staff/" + id, member.name(), staff.make(member.id())));
  }

  private gg.jte.models.runtime.JteModel page(
      Frame frame, StaffRecords.@Nullable Member member, StaffForm form, List<Problem> problems) {
    var left = member == null ? null : member.leftAt();
    var page =
        new StaffPage(
            member == null ? "Add someone" : member.name(),
            member == null ? "/staff/new" : "/staff/" + member.id(),
            member == null ? null : member.id().toString(),
            member == null ? 0 : member.version(),
            form,
            ROLES,
            transactions.execute(_ -> staff.teams()).stream()
                .filter(team -> member == null || team.agency().equals(member.agency()))
                .map(team -> new Choice(team.id().toString(), team.agency() + ": " + team.name()))
                .toList(),
            left == null ? null : Said.ago(left, clock.instant()));
    return new StaticTemplates().sharingStaff(frame, page, problems);
  }

  private boolean isStale(SignedIn who) {
    return !who.isFresh(clock.instant(), SignedIn.RECENTLY);
  }

  private static String known(String sort) {
    return sort.equals("agency") || sort.equals("role") ? sort : "name";
  }

  private static StaffForm form(StaffRecords.Member member) {
    return new StaffForm(
        member.name(),
        member.username(),
        member.role().name(),
        member.team() == null ? null : member.team().toString(),
        member.leads() ? "yes" : null);
  }

  private static StaffListPage.Row row(StaffRecords.Member member) {
    return new StaffListPage.Row(
        "/staff/" + member.id(),
        member.name(),
        member.username(),
        member.role().words(),
        member.agency(),
        member.leftAt() != null
            ? "Has left"
            : member.teamName() + (member.leads() ? ", leads" : ""));
  }
}
