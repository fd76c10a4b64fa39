package uk.rowan.home;

import java.util.List;

/// What somebody who is new does first. Empty for whoever has begun: the home page then shows none
/// of it.
public interface FirstSteps {

  /// One step: what to do, why, where, and whether it is done.
  record Step(String title, String why, String href, boolean done) {}

  List<Step> steps();
}
