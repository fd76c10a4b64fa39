package uk.rowan.demonstration;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.rowan.foundation.Role;

/// The agencies of one area and who works in them.
record Partnership(List<Agency> agencies) {

  static final class Agency {
    final UUID id;
    final String code;
    final String name;
    final String kind;
    final List<Worker> staff = new ArrayList<>();
    final List<Service> services = new ArrayList<>();

    Agency(UUID id, String code, String name, String kind) {
      this.id = id;
      this.code = code;
      this.name = name;
      this.kind = kind;
    }
  }

  record Service(
      UUID id,
      Agency agency,
      String name,
      boolean takesReferrals,
      Clocks clocks,
      List<Team> teams) {}

  /// Hours to the first contact, days to the review of a safety plan.
  record Clocks(int high, int other, int review) {}

  static final class Team {
    final UUID id;
    final Service service;
    final String name;
    final List<Worker> members = new ArrayList<>();
    @Nullable Worker leader;

    Team(UUID id, Service service, String name) {
      this.id = id;
      this.service = service;
      this.name = name;
    }

    Worker led() {
      var by = leader;
      if (by == null) {
        throw new IllegalStateException("nobody leads " + name);
      }
      return by;
    }

    List<Worker> of(Role role) {
      return members.stream().filter(worker -> worker.role == role).toList();
    }
  }

  static final class Worker {
    final UUID id;
    final Agency agency;
    final String username;
    final String name;
    final Role role;

    /// Open cases.
    int carries;

    /// Whether they have entered themselves in the conflict register.
    boolean registered;

    Worker(UUID id, Agency agency, String username, String name, Role role) {
      this.id = id;
      this.agency = agency;
      this.username = username;
      this.name = name;
      this.role = role;
    }
  }

  Agency agency(String code) {
    return agencies.stream()
        .filter(agency -> agency.code.equals(code) || agency.code.startsWith(code + "-"))
        .findFirst()
        .orElseThrow();
  }

  /// Those with this role who do not work for `agency`.
  List<Worker> others(Role role, Agency agency) {
    return agencies.stream()
        .filter(one -> one != agency)
        .flatMap(one -> one.staff.stream())
        .filter(worker -> worker.role == role)
        .toList();
  }
}
