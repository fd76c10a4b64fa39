package uk.rowan.demonstration;

import java.util.ArrayList;
import java.util.List;

/// Cards that are dealt to the last before they are shuffled again: what is rare comes up too, and
/// in the share it should.
final class Deck<T> {

  private final Dice dice;
  private final List<T> cards = new ArrayList<>();
  private final List<T> left = new ArrayList<>();

  Deck(Dice dice) {
    this.dice = dice;
  }

  @SafeVarargs
  static <T> Deck<T> of(Dice dice, T... cards) {
    var deck = new Deck<T>(dice);
    for (var card : cards) {
      deck.with(1, card);
    }
    return deck;
  }

  Deck<T> with(int times, T card) {
    for (int i = 0; i < times; i++) {
      cards.add(card);
    }
    return this;
  }

  T deal() {
    if (left.isEmpty()) {
      left.addAll(cards);
    }
    int place = dice.below(left.size());
    var card = left.get(place);
    var last = left.removeLast();
    if (place < left.size()) {
      left.set(place, last);
    }
    return card;
  }
}
