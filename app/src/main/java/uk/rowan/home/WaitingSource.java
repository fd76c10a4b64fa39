package uk.rowan.home;

import java.util.List;

/// What a module has waiting for whoever is acting. Each module decides and writes down for itself
/// whom it shows.
public interface WaitingSource {

  List<Waiting> waiting();
}
