package uk.rowan.foundation;

/// Where whoever started Rowan is watching. Never anything of anybody's record.
public interface Console {

  void say(String line);
}
