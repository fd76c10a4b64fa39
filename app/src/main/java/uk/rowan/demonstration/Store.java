package uk.rowan.demonstration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Every table the demonstration fills, in the order in which rows refer to one another, and what
/// waits to be written to them.
final class Store {

  private static final int ENOUGH = 20_000;

  private final Map<String, Rows> tables = new LinkedHashMap<>();
  private final Consumer<List<Rows.Insert>> writer;
  private int waiting;

  final Rows localities;
  final Rows agencies;
  final Rows services;
  final Rows teams;
  final Rows staff;
  final Rows memberships;
  final Rows credentials;
  final Rows staffKeys;
  final Rows register;
  final Rows persons;
  final Rows otherNames;
  final Rows keys;
  final Rows entries;
  final Rows channels;
  final Rows identifiers;
  final Rows characteristics;
  final Rows flags;
  final Rows matchKeys;
  final Rows possibleSame;
  final Rows relationships;
  final Rows ties;
  final Rows referrals;
  final Rows cases;
  final Rows contacts;
  final Rows plans;
  final Rows needs;
  final Rows tasks;
  final Rows notes;
  final Rows outcomes;
  final Rows assessments;
  final Rows criteria;
  final Rows incidents;
  final Rows restrictions;
  final Rows allowed;
  final Rows exclusions;
  final Rows alerts;
  final Rows emergencies;
  final Rows emergencyWords;

  /// `types` gives the columns of a table and their types; `writer` takes what is to be written, in
  /// order.
  Store(Map<String, Map<String, String>> types, Consumer<List<Rows.Insert>> writer) {
    this.writer = writer;
    var in = new In(types);
    localities = in.table("sharing.locality", "id, name");
    agencies = in.table("sharing.agency", "id, code, name, kind, joined");
    services =
        in.table(
            "sharing.service",
            "id, agency, name, takes_referrals, first_contact_high_hours, first_contact_other_hours, review_every_days");
    teams = in.table("sharing.team", "id, service, name, locality");
    staff = in.table("sharing.staff", "id, agency, username, name, role, left_at");
    memberships = in.table("sharing.membership", "staff, team, leads, valid");
    credentials = in.table("sharing.credential", "staff, password, totp");
    staffKeys = in.table("people.staff_key", "staff, kind, key");
    register = in.table("sharing.conflict_entry", "staff, entered_at, compared_at");
    persons =
        in.table(
            "people.person",
            "id, given, family, born, born_known, pronoun, language, joined_to, recorded_at, version");
    otherNames = in.table("people.other_name", "id, person, kind, given, family");
    keys = in.table("vault.person_key", "person, wrapped, made_at");
    entries = in.table("vault.entry", "id, person, class, sealed, told_by, told_at, ended_at");
    channels =
        in.table(
            "people.safe_channel",
            "id, person, channel, entry, safe, from_hour, until_hour, voicemail, words, confirmed_at, confirmed_by");
    identifiers = in.table("people.identifier", "id, person, scheme, sealed, verified");
    characteristics = in.table("people.characteristic", "person, standard, answer, source, at");
    flags = in.table("people.flag", "id, person, kind, words, valid, by_staff");
    matchKeys = in.table("people.match_key", "person, kind, key");
    possibleSame =
        in.table(
            "people.possible_same",
            "person, other, reasons, found_at, decided, decided_by, decided_at");
    relationships =
        in.table("people.relationship", "id, person, other, kind, matter, role, other_role, valid");
    ties =
        in.table(
            "sharing.relationship",
            "id, holder, subject, person, kind, stage, basis, valid, recorded_by");
    referrals =
        in.table(
            "referrals.referral",
            "id, reference, service, person, told_as, kind, received_at, concern, referrer, must_not_know,"
                + " referrer_kind, referrer_agency, referrer_staff, aware, agreed, risk_said, hints,"
                + " first_contact_due, status, decided_by, decided_at, reason, reason_words, read_by, read_at, version");
    cases =
        in.table(
            "support.support_case",
            "id, reference, person, service, team, referral, before_case, status, worker, opened_at,"
                + " first_contact_due, first_contact_at, last_contact_at, closed_at, closed_by, closure_reason,"
                + " follow_up_on, followed_up_at, version");
    contacts =
        in.table(
            "support.contact",
            "id, case_id, person, at, logged_at, by_staff, channel, outcome, words");
    plans =
        in.table(
            "support.safety_plan",
            "id, case_id, person, edition, words, review_on, made_at, made_by");
    needs = in.table("support.need", "id, case_id, person, kind, status, at, by_staff, version");
    tasks =
        in.table(
            "support.task",
            "id, case_id, person, words, due_on, owner, made_at, made_by, done_at, done_by, version");
    notes = in.table("support.note", "id, case_id, person, kind, words, at, by_staff, for_staff");
    outcomes = in.table("support.outcome", "case_id, person, measure, answer, at");
    assessments =
        in.table(
            "risk.assessment",
            "id, person, matter, harming, instrument, instrument_version, status, started_at, started_by, agency,"
                + " safe_to_talk, with_person, answers, words, raised, judged, yes, dont_know, not_asked, questions,"
                + " overrides, band, band_source, because, signed_at, signed_by, version");
    criteria = in.table("risk.criterion", "assessment, criterion, verdict, reason");
    incidents =
        in.table(
            "risk.incident",
            "id, person, matter, harming, happened, kind, police, told_at, told_by, agency");
    restrictions = in.table("sharing.restriction", "id, person, ground, valid, recorded_by");
    allowed = in.table("sharing.restriction_allows", "restriction, staff, valid, recorded_by");
    exclusions = in.table("sharing.exclusion", "id, staff, person, ground, valid, recorded_by");
    alerts = in.table("sharing.gate_alert", "id, person, basis, raised_at, settled_by, settled_at");
    emergencies =
        in.table(
            "sharing.break_glass",
            "id, staff, person, reason, opened_at, valid, reviewed_by, reviewed_at, finding");
    emergencyWords = in.table("sharing.break_glass_why", "break_glass, words");
  }

  private final class In {
    private final Map<String, Map<String, String>> types;

    In(Map<String, Map<String, String>> types) {
      this.types = types;
    }

    Rows table(String name, String columns) {
      var rows =
          new Rows(
              name,
              Stream.of(columns.split(",", -1)).map(String::strip).toList(),
              types.getOrDefault(name, Map.of()));
      tables.put(name, rows);
      return rows;
    }
  }

  /// Hands over what waits once it is enough to be worth it. Called between households, so that
  /// nothing refers to what is not yet there.
  void pause() {
    waiting = tables.values().stream().mapToInt(Rows::waiting).sum();
    if (waiting >= ENOUGH) {
      handOver();
    }
  }

  void handOver() {
    var inserts = new ArrayList<Rows.Insert>();
    for (var rows : tables.values()) {
      if (rows.waiting() > 0) {
        inserts.add(rows.take());
      }
    }
    if (!inserts.isEmpty()) {
      writer.accept(inserts);
    }
  }
}
