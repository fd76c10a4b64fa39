package uk.rowan.benchmarks;

import umontreal.ssj.randvar.ExponentialGen;
import umontreal.ssj.rng.MRG32k3a;
import umontreal.ssj.simevents.Event;
import umontreal.ssj.simevents.Simulator;

/// Places that are all alike, whose requests are turned away when all are taken, written for SSJ as
/// its guide writes a queue: one event for each request and for each end of a stay.
final class LossOfSsj {

  private final Simulator simulator = new Simulator();
  private final ExponentialGen gaps;
  private final ExponentialGen stays;
  private final int places;
  private int taken;
  private long asked;
  private long turnedAway;
  private long events;

  /// Stays have a mean of 1.
  LossOfSsj(int places, double offered) {
    this.places = places;
    this.gaps = new ExponentialGen(new MRG32k3a(), offered);
    this.stays = new ExponentialGen(new MRG32k3a(), 1);
  }

  /// Runs for so many mean stays and returns how many events there were.
  long run(double time) {
    simulator.init();
    new Request().schedule(gaps.nextDouble());
    new End().schedule(time);
    simulator.start();
    return events;
  }

  double lost() {
    return (double) turnedAway / asked;
  }

  private final class Request extends Event {

    Request() {
      super(simulator);
    }

    @Override
    public void actions() {
      events++;
      asked++;
      if (taken < places) {
        taken++;
        new Leaving().schedule(stays.nextDouble());
      } else {
        turnedAway++;
      }
      schedule(gaps.nextDouble());
    }
  }

  private final class Leaving extends Event {

    Leaving() {
      super(simulator);
    }

    @Override
    public void actions() {
      events++;
      taken--;
    }
  }

  private final class End extends Event {

    End() {
      super(simulator);
    }

    @Override
    public void actions() {
      simulator.stop();
    }
  }
}
