package uk.rowan.foundation;

import java.util.function.Supplier;

/// Work that is about one person. While it lasts row security shows nothing of anybody else, not
/// even of those whom the actor may see; in return each of its statements is answered quickly.
public interface Focus {

  /// Does the work in one transaction, the present one if there is one, in which only the records
  /// of this person are in view: the person, their referrals and their cases.
  <T> T on(PersonId person, Supplier<T> work);
}
