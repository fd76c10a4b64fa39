package uk.rowan.verifier;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was asked for: a database by its address, or the data folder of a Rowan that runs here.
record Arguments(
    @Nullable String url,
    String user,
    @Nullable Path passwordFile,
    @Nullable Path data,
    List<Path> witnesses,
    @Nullable Path publicKey) {

  static final String USAGE =
      """
      Checks that the audit log is whole: ./rowan audit verify [arguments]
        --data folder          the data folder of a Rowan that runs on this machine (the default)
        --url jdbc:...         or the address of its database
        --user name            who signs in there; rowan_audit unless said
        --password-file file   holds that user's password
        --witness folder       an agency's copies of the seals; may be repeated; with --data, those in its folder witness
        --public-key file      checks the signatures of the seals; unless said, the one in the witness folder
      Exit: 0 whole, 1 cannot read, 2 usage, 3 tampered with.""";

  /// The words do not say what to do.
  static final class Misunderstood extends Exception {

    private static final long serialVersionUID = 1;

    Misunderstood(String sentence) {
      super(sentence);
    }
  }

  static Arguments parse(Path home, String... words) throws Misunderstood {
    String url = null;
    String user = null;
    Path passwordFile = null;
    Path data = null;
    var witnesses = new ArrayList<Path>();
    Path publicKey = null;
    for (int i = 0; i < words.length; i++) {
      int equals = words[i].startsWith("--") ? words[i].indexOf('=') : -1;
      var option = equals < 0 ? words[i] : words[i].substring(0, equals);
      if (equals < 0 && i + 1 == words.length) {
        throw new Misunderstood("There should be something after " + option + ".");
      }
      var value = equals < 0 ? words[++i] : words[i].substring(equals + 1);
      switch (option) {
        case "--url" -> url = value;
        case "--user" -> user = value;
        case "--password-file" -> passwordFile = Path.of(value);
        case "--data" -> data = Path.of(value);
        case "--witness" -> witnesses.add(Path.of(value));
        case "--public-key" -> publicKey = Path.of(value);
        default -> throw new Misunderstood("There is no argument " + option + ".");
      }
    }
    if (url != null && data != null) {
      throw new Misunderstood("Give --url or --data, not both.");
    }
    if (url == null && (user != null || passwordFile != null)) {
      throw new Misunderstood("--user and --password-file go with --url.");
    }
    if (url != null && !url.startsWith("jdbc:postgresql:")) {
      throw new Misunderstood("--url is an address such as jdbc:postgresql://host:5432/rowan.");
    }
    return new Arguments(
        url,
        user == null ? "rowan_audit" : user,
        passwordFile,
        url == null && data == null ? home : data,
        List.copyOf(witnesses),
        publicKey);
  }
}
