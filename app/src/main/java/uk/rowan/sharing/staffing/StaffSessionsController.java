package uk.rowan.sharing.staffing;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.rowan.foundation.Answer;
import uk.rowan.foundation.Ask;
import uk.rowan.foundation.Asks;
import uk.rowan.foundation.StaffId;
import uk.rowan.sharing.Accounts;
import uk.rowan.sharing.Sessions;
import uk.rowan.sharing.SignedIn;

/// Signs somebody else out, wherever they are signed in (requirement SI-04).
@Controller
@RequestMapping("/staff/{id}/sign-out")
@Asks(Ask.ADMINISTER_STAFF)
class StaffSessionsController {

  private final StaffRecords staff;
  private final Sessions sessions;
  private final Accounts accounts;
  private final Clock clock;

  StaffSessionsController(StaffRecords staff, Sessions sessions, Accounts accounts, Clock clock) {
    this.staff = staff;
    this.sessions = sessions;
    this.accounts = accounts;
    this.clock = clock;
  }

  @PostMapping
  Answer signOut(SignedIn who, @PathVariable UUID id) {
    if (!who.isFresh(clock.instant(), SignedIn.RECENTLY)) {
      return Answer.goTo("/prove?then=/staff/" + id);
    }
    var member = staff.find(new StaffId(id)).orElse(null);
    if (member == null) {
      return Answer.notFound();
    }
    sessions.end(member.id());
    accounts.write("sign_in.ended_by_administrator", member.id(), true);
    return Answer.goTo("/staff/" + id);
  }
}
