package uk.rowan.foundation;

import org.jspecify.annotations.Nullable;

/// A date as it was typed into three fields, right or wrong.
public record TypedDate(@Nullable String day, @Nullable String month, @Nullable String year) {

  public static final TypedDate NOTHING = new TypedDate(null, null, null);

  @Override
  public String toString() {
    return "TypedDate";
  }
}
