package uk.rowan.sharing;

/// The kinds of thing a record holds, as far as it matters who may see them.
public enum FieldClass {
  /// That the partnership knows the person at all.
  EXISTENCE,
  /// Names and date of birth.
  IDENTITY,
  CHARACTERISTICS,
  /// Telephone numbers, e-mail addresses.
  CONTACT,
  /// Where the person is or was: what a leak of can kill.
  LOCATION,
  /// How it is safe to reach the person, without the number.
  CONTACT_PLAN,
  RELATIONSHIPS,
  REFERRAL,
  RISK,
  SAFETY_PLAN,
  /// The case: worker, needs, tasks, that contacts took place.
  SUPPORT,
  /// The words of case notes and contacts.
  NOTE,
  STAFF_SAFETY,
  /// Who looked, and why.
  ACCESS_HISTORY
}
