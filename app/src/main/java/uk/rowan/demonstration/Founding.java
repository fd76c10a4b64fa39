package uk.rowan.demonstration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import uk.rowan.demonstration.Partnership.Agency;
import uk.rowan.demonstration.Partnership.Clocks;
import uk.rowan.demonstration.Partnership.Service;
import uk.rowan.demonstration.Partnership.Team;
import uk.rowan.demonstration.Partnership.Worker;
import uk.rowan.foundation.CivilTime;
import uk.rowan.foundation.Role;
import uk.rowan.foundation.StaffId;
import uk.rowan.sharing.Credentials;

/// Founds a partnership: twelve agencies, their services and teams, sixty people who work there,
/// each with an account. One partnership serves a few thousand persons; more persons, more of them.
final class Founding {

  private static final int TOTP_BYTES = 20;
  private static final int NEW_ONE_IN = 7;

  /// P practitioner, T triage worker, M manager, R partner professional, G gatekeeper, O privacy
  /// officer, A administrator, N analyst.
  private record Plan(
      String code, String name, String kind, String service, Clocks clocks, List<String> teams) {}

  private static final List<Plan> PLANS =
      List.of(
          new Plan(
              "police",
              "Dee and Weaver Police",
              "POLICE",
              "Domestic abuse unit",
              clocks(24, 72, 28),
              List.of("Domestic abuse unit:MRRRG")),
          new Plan(
              "idva",
              "Westvale Council IDVA service",
              "SPECIALIST_SERVICE",
              "IDVA service",
              clocks(24, 72, 28),
              List.of(
                  "West team:MPPPPT", "Vale Royal team:MPPPT", "East team:MPPPTT", "West team+:G")),
          new Plan(
              "weaver-homes",
              "Weaver Vale Homes Trust",
              "HOUSING",
              "Tenancy safety",
              clocks(24, 120, 56),
              List.of("Tenancy safety team:MPPTR")),
          new Plan(
              "saltway",
              "Saltway Housing",
              "HOUSING",
              "Saltway neighbourhoods",
              clocks(48, 120, 56),
              List.of("Neighbourhoods team:MPTR")),
          new Plan(
              "harbour",
              "Harbour Refuge",
              "REFUGE",
              "Harbour Refuge",
              clocks(12, 48, 14),
              List.of("Refuge team:MPPPT")),
          new Plan(
              "infirmary",
              "Deeside Infirmary Trust",
              "HEALTH",
              "Hospital IDVA",
              clocks(24, 72, 28),
              List.of("Hospital team:MPR")),
          new Plan(
              "primary-care",
              "Vale Primary Care",
              "HEALTH",
              "Practice link workers",
              clocks(48, 120, 28),
              List.of("Link workers:MPR")),
          new Plan(
              "children",
              "Westvale Children’s Services",
              "CHILDREN",
              "Front door",
              clocks(24, 72, 28),
              List.of("Front door team:MR")),
          new Plan(
              "probation",
              "Weaver Probation",
              "PROBATION",
              "Victim liaison",
              clocks(24, 72, 28),
              List.of("Victim liaison team:MR")),
          new Plan(
              "kingfisher",
              "Kingfisher Women’s Centre",
              "VOLUNTARY",
              "Kingfisher outreach",
              clocks(48, 96, 42),
              List.of("Outreach team:MPPT")),
          new Plan(
              "open-door",
              "Open Door Families",
              "VOLUNTARY",
              "Open Door family support",
              clocks(48, 120, 42),
              List.of("Family team:MPPT")),
          new Plan(
              "office",
              "Partnership office",
              "COUNCIL",
              "Partnership office",
              clocks(24, 72, 28),
              List.of("Office:GOANN")));

  /// The teams that work in one part of the area; the others work in all of it.
  private static final Map<String, String> WORK_IN =
      Map.of(
          "West team",
          "Chester",
          "Vale Royal team",
          "Northwich and Winsford",
          "East team",
          "Macclesfield");

  private static final Set<String> TAKES_REFERRALS =
      Set.of(
          "idva",
          "harbour",
          "kingfisher",
          "open-door",
          "weaver-homes",
          "saltway",
          "infirmary",
          "primary-care");

  private final Scene scene;
  private final Credentials credentials;
  private final String password;
  private final Instant joined;
  private final LocalDate joinedOn;
  private final Set<String> usernames = new HashSet<>();
  private final Map<String, UUID> localities = new HashMap<>();

  Founding(Scene scene, Credentials credentials, String password) {
    this.scene = scene;
    this.credentials = credentials;
    this.password = credentials.password(password);
    this.joinedOn = CivilTime.day(scene.now).minusYears(4);
    this.joined = CivilTime.startOf(joinedOn);
    for (var name : Places.LOCALITIES) {
      var locality = scene.dice.uuid();
      localities.put(name, locality);
      scene.store.localities.add(locality, name);
    }
  }

  private static Clocks clocks(int high, int other, int review) {
    return new Clocks(high, other, review);
  }

  /// The first has no number to its names.
  Partnership found(int number) {
    var agencies = new ArrayList<Agency>();
    for (var plan : PLANS) {
      agencies.add(agency(plan, number));
    }
    return new Partnership(agencies);
  }

  private Agency agency(Plan plan, int number) {
    var suffix = number == 1 ? "" : " " + number;
    var agency =
        new Agency(
            scene.dice.uuid(),
            plan.code() + suffix.replace(' ', '-'),
            plan.name() + suffix,
            plan.kind());
    scene.store.agencies.add(agency.id, agency.code, agency.name, agency.kind, joinedOn);
    var service =
        new Service(
            scene.dice.uuid(),
            agency,
            plan.service() + suffix,
            TAKES_REFERRALS.contains(plan.code()),
            plan.clocks(),
            new ArrayList<>());
    agency.services.add(service);
    scene.store.services.add(
        service.id(),
        agency.id,
        service.name(),
        service.takesReferrals(),
        plan.clocks().high(),
        plan.clocks().other(),
        plan.clocks().review());
    for (var words : plan.teams()) {
      int colon = words.indexOf(':');
      var name = words.substring(0, colon);
      var roles = words.substring(colon + 1);
      if (name.endsWith("+")) {
        roles.chars().forEach(role -> worker(agency, role(role)));
        continue;
      }
      var team = new Team(scene.dice.uuid(), service, name);
      service.teams().add(team);
      scene.store.teams.add(
          team.id, service.id(), team.name, localities.get(WORK_IN.getOrDefault(name, "")));
      roles.chars().forEach(role -> join(team, worker(agency, role(role))));
    }
    return agency;
  }

  private void join(Team team, Worker worker) {
    if (worker.role == Role.GATEKEEPER) {
      return;
    }
    boolean leads = worker.role == Role.MANAGER;
    team.members.add(worker);
    if (leads) {
      team.leader = worker;
    }
    scene.store.memberships.add(worker.id, team.id, leads, Rows.span(joined, null));
  }

  /// Now and then somebody has only just come.
  private Worker worker(Agency agency, Role role) {
    var name = scene.names.given(scene.dice.chance(70)) + " " + scene.names.family();
    var username = Names.plain(name);
    for (int i = 2; !usernames.add(username); i++) {
      username = Names.plain(name) + i;
    }
    var worker = new Worker(scene.dice.uuid(), agency, username, name, role);
    agency.staff.add(worker);
    scene.store.staff.add(worker.id, agency.id, username, name, role, null);
    if (agency.staff.size() % NEW_ONE_IN != 0) {
      worker.registered = true;
      scene.store.register.add(worker.id, scene.daysAgo(300), scene.daysAgo(299));
    }
    scene.store.credentials.add(
        worker.id,
        password,
        credentials.secondFactor(new StaffId(worker.id), scene.dice.bytes(TOTP_BYTES)));
    return worker;
  }

  private static Role role(int letter) {
    return switch (letter) {
      case 'P' -> Role.PRACTITIONER;
      case 'T' -> Role.TRIAGE_WORKER;
      case 'M' -> Role.MANAGER;
      case 'R' -> Role.PARTNER;
      case 'G' -> Role.GATEKEEPER;
      case 'O' -> Role.PRIVACY_OFFICER;
      case 'A' -> Role.ADMINISTRATOR;
      case 'N' -> Role.ANALYST;
      default -> throw new IllegalArgumentException("no role is written " + (char) letter);
    };
  }
}
