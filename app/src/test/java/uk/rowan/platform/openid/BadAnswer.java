package uk.rowan.platform.openid;

import static java.nio.charset.StandardCharsets.UTF_8;
import static uk.rowan.platform.openid.TestProvider.CLIENT;
import static uk.rowan.platform.openid.TestProvider.claimsSet;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import uk.rowan.testing.TestClock;

/// The ways in which a provider's answer, or who is said to be in it, can be wrong.
enum BadAnswer {
  OTHER_ISSUER(claim("iss", "https://elsewhere.example")),
  ISSUER_WITH_ONE_MORE_SLASH(claims(all -> all.put("iss", all.get("iss") + "/"))),
  NO_ISSUER(claims(all -> all.remove("iss"))),
  OTHER_AUDIENCE(claim("aud", "another-client")),
  ONE_AUDIENCE_MORE(claim("aud", List.of(CLIENT, "another-client"))),
  ONE_AUDIENCE_MORE_THOUGH_ISSUED_FOR_US(
      claims(
          all -> {
            all.put("aud", List.of(CLIENT, "another-client"));
            all.put("azp", CLIENT);
          })),
  ISSUED_FOR_ANOTHER(claim("azp", "another-client")),
  NO_AUDIENCE(claims(all -> all.remove("aud"))),
  EXPIRED(claim("exp", at(Duration.ofSeconds(-61)))),
  NEVER_EXPIRES(claims(all -> all.remove("exp"))),
  NOT_YET_VALID(claim("nbf", at(Duration.ofSeconds(90)))),
  ISSUED_IN_THE_FUTURE(claim("iat", at(Duration.ofSeconds(90)))),
  ISSUED_LONG_AGO(claim("iat", at(Duration.ofMinutes(-11)))),
  ISSUED_AT_NO_TIME(claims(all -> all.remove("iat"))),
  NO_NONCE(claims(all -> all.remove("nonce"))),
  OTHER_NONCE(claim("nonce", "another-nonce")),
  NONCE_OF_AN_EARLIER_SIGN_IN(
      attempt -> {
        attempt.one.claims = all -> attempt.nonce = String.valueOf(all.get("nonce"));
        attempt.walk();
        attempt.one.claims = all -> all.put("nonce", attempt.nonce);
      }),
  NO_SUBJECT(claims(all -> all.remove("sub"))),
  EMPTY_SUBJECT(claim("sub", "")),
  NO_SECOND_FACTOR_SHOWN(claim("amr", List.of("pwd"))),
  NOTHING_SAID_OF_A_SECOND_FACTOR(claims(all -> all.remove("amr"))),
  UNSIGNED(attempt -> attempt.one.signing = all -> new PlainJWT(claimsSet(all)).serialize()),
  SIGNED_WITH_THE_PUBLIC_KEY_AS_A_SECRET(
      attempt -> attempt.one.signing = all -> secret(all, publicBytes(attempt.one.key))),
  SIGNED_WITH_THE_CLIENT_SECRET(
      attempt ->
          attempt.one.signing =
              all -> secret(all, (TestProvider.SECRET + " made longer").getBytes(UTF_8))),
  OTHER_ALGORITHM(
      attempt ->
          attempt.one.signing =
              all -> TestProvider.signed(all, attempt.one.key, JWSAlgorithm.RS512)),
  UNKNOWN_KEY(
      attempt ->
          attempt.one.signing =
              all -> TestProvider.signed(all, attempt.unknown.key, JWSAlgorithm.RS256)),
  KEY_OF_ANOTHER_PROVIDER(
      attempt ->
          attempt.one.signing =
              all -> TestProvider.signed(all, attempt.other.key, JWSAlgorithm.RS256)),
  CHANGED_SIGNATURE(attempt -> attempt.one.signing = all -> changed(attempt.one.signed(all), 2)),
  CHANGED_WORDS(attempt -> attempt.one.signing = all -> changed(attempt.one.signed(all), 1)),
  NO_TOKEN_AT_ALL(attempt -> attempt.one.signing = _ -> ""),
  NONSENSE_FOR_A_TOKEN(attempt -> attempt.one.signing = _ -> "a.b.c"),
  PROVIDER_FAILS(attempt -> attempt.one.fails = true),
  SUBJECT_UNKNOWN(attempt -> attempt.one.subject = "somebody-else"),
  SUBJECT_KNOWN_TO_THE_OTHER_PROVIDER_ONLY(attempt -> attempt.one.subject = "sub-at-other"),
  SUBJECT_IN_OTHER_LETTERS(attempt -> attempt.one.subject = "SUB-AMA"),
  ACCOUNT_THAT_LEFT(attempt -> attempt.one.subject = "sub-left"),
  ACCOUNT_OF_AN_AGENCY_THAT_LEFT(attempt -> attempt.one.subject = "sub-agency-left"),
  OTHER_STATE(_ -> {}, back -> back.put("state", "another-state")),
  NO_STATE(_ -> {}, back -> back.remove("state")),
  NO_CODE(_ -> {}, back -> back.remove("code")),
  CODE_NOBODY_GAVE(_ -> {}, back -> back.put("code", "made-up")),
  ISSUER_OF_ANOTHER_IN_THE_ANSWER(_ -> {}, back -> back.put("iss", "https://elsewhere.example")),
  PROVIDER_SAYS_NO(
      _ -> {},
      back -> {
        back.remove("code");
        back.put("error", "access_denied");
      });

  final Consumer<Attempt> before;
  final Consumer<Map<String, String>> after;

  BadAnswer(Consumer<Attempt> before) {
    this(before, _ -> {});
  }

  BadAnswer(Consumer<Attempt> before, Consumer<Map<String, String>> after) {
    this.before = before;
    this.after = after;
  }

  private static Consumer<Attempt> claims(Consumer<Map<String, Object>> change) {
    return attempt -> attempt.one.claims = change;
  }

  private static Consumer<Attempt> claim(String name, Object value) {
    return claims(all -> all.put(name, value));
  }

  private static Date at(Duration from) {
    return Date.from(TestClock.TUESDAY.plus(from));
  }

  private static String secret(Map<String, Object> claims, byte[] secret) {
    try {
      var jwt = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claimsSet(claims));
      jwt.sign(new MACSigner(secret));
      return jwt.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] publicBytes(RSAKey key) {
    try {
      return key.toRSAPublicKey().getEncoded();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /// One bit of a part of a token.
  private static String changed(String token, int part) {
    var parts = token.split("\\.");
    var bytes = Base64.getUrlDecoder().decode(parts[part]);
    bytes[bytes.length / 2] ^= 1;
    parts[part] = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    return String.join(".", parts);
  }
}
