package uk.rowan.risk.assessment;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.rowan.risk.Band;
import uk.rowan.risk.assessment.Assessment.Signed;
import uk.rowan.risk.instrument.Answer;
import uk.rowan.risk.instrument.Item;
import uk.rowan.sharing.StaffDirectory;

/// Puts a signed assessment into words.
@Component
class ReadSigned {

  private static final List<String> TELL =
      List.of(
          "Tell them only when they can talk safely, in a way they agreed to.",
          "Say in plain words what you judged, and why.",
          "Say who will learn of it and why. If you will share without their agreement, say that too, unless it would put them in more danger.",
          "Say what happens next, who will be in touch, and when.",
          "Ask what they think of it. They know the person who harms them. If something changes, they can tell you and you will look again.");

  private final Assessments assessments;
  private final ReadRisk read;
  private final StaffDirectory staff;

  ReadSigned(Assessments assessments, ReadRisk read, StaffDirectory staff) {
    this.assessments = assessments;
    this.read = read;
    this.staff = staff;
  }

  /// With the notes beside the answers only for those who may see them.
  @Transactional(readOnly = true)
  public SignedPage page(Signed signed, boolean notes) {
    var outcome = signed.outcome();
    var score = outcome.score();
    var findings = assessments.findings(signed.id());
    var edition = signed.instrument().edition();
    return new SignedPage(
        signed.parties().harmed().toString(),
        read.name(signed.parties().harmed()),
        outcome.grade().inWords(),
        outcome.grade().knownBand().map(RiskWords::meaning).orElse(""),
        ReadRisk.restsOn(outcome.grade()),
        outcome.grade().because(),
        score.inWords(),
        signed.judgement().band().inWords(),
        signed.judgement().words().text(),
        staff.name(signed.signed().by()),
        RiskWords.when(signed.signed().at(), read.today()),
        "%s, version %s".formatted(signed.instrument().about().title(), edition.version()),
        talk(signed.sheet()),
        outcome.flags().stream().sorted().map(RiskWords::flag).toList(),
        findings.stream().map(ReadSigned::criterion).toList(),
        next(signed, findings),
        TELL,
        groups(signed, notes));
  }

  private static SignedPage.Criterion criterion(Finding finding) {
    return new SignedPage.Criterion(
        RiskWords.criterion(finding.criterion()),
        switch (finding.result()) {
          case MET -> "Met";
          case NOT_MET -> "Not met";
          case CANNOT_TELL -> "Cannot tell yet";
        },
        finding.isMet(),
        finding.because());
  }

  private List<String> next(Signed signed, List<Finding> findings) {
    var next = new ArrayList<String>();
    var high = signed.outcome().grade().knownBand().filter(band -> band == Band.HIGH).isPresent();
    if (findings.stream().anyMatch(Finding::isMet)) {
      next.add(
          "Refer to the conference for high-risk cases (MARAC) today: one criterion is enough.");
    }
    if (high) {
      next.add("Make or renew the safety plan now, with the person if it is safe.");
      next.add("Tell your supervisor today.");
    }
    if (findings.stream().anyMatch(found -> found.result() == Finding.Result.CANNOT_TELL)) {
      next.add("Find out what is still open, and assess again: a criterion may be met.");
    }
    next.add(
        "Look at the risk again by %s, and at once if something happens or changes."
            .formatted(RiskWords.day(read.reviewBy(signed))));
    return List.copyOf(next);
  }

  private static String talk(Sheet sheet) {
    var who =
        switch (sheet.presence()) {
          case WITH_PERSON -> "Asked with the person";
          case WITHOUT_PERSON -> "Answered from what others know, not by the person";
          case NOT_RECORDED -> "Not recorded who answered";
        };
    return who
        + switch (sheet.safeToTalk()) {
          case YES -> ". It was safe to talk.";
          case NO -> ". It was not safe to talk.";
          case NOT_RECORDED -> ".";
        };
  }

  private static List<SignedPage.Group> groups(Signed signed, boolean notes) {
    var answers = signed.sheet().answers();
    return signed.instrument().groups().stream()
        .map(
            group ->
                new SignedPage.Group(
                    group.title(),
                    group.items().stream()
                        .map(item -> said(item, answers.to(item), notes))
                        .toList()))
        .toList();
  }

  private static SignedPage.Said said(Item item, Answer answer, boolean notes) {
    var source = answer.source();
    return new SignedPage.Said(
        item.number(),
        item.words(),
        RiskWords.value(answer.value()),
        answer.value().isPresent(),
        source == null ? "" : RiskWords.source(source),
        notes ? note(answer) : null);
  }

  private static @Nullable String note(Answer answer) {
    return answer.words() == null ? null : answer.words().text();
  }
}
