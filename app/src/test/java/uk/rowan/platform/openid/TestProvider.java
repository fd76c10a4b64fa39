package uk.rowan.platform.openid;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/// An OpenID provider on a port of its own, which keeps to the rules (codes work once, PKCE is
/// checked) and signs what a test tells it to.
final class TestProvider implements AutoCloseable {

  static final String CLIENT = "rowan-client";
  static final String SECRET = "a secret of this test alone";

  final RSAKey key;
  String subject = "nobody-yet";
  boolean fails;
  Consumer<Map<String, Object>> claims = _ -> {};
  Function<Map<String, Object>, String> signing = this::signed;
  private final HttpServer server;
  private final Map<String, Map<String, String>> grants = new ConcurrentHashMap<>();
  private Clock clock = Clock.systemUTC();

  TestProvider(String keyId) {
    try {
      key = new RSAKeyGenerator(2048).keyID(keyId).generate();
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
    server.createContext("/", this::answer);
    server.start();
  }

  String issuer() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/tenant";
  }

  /// Honest again, for this subject.
  void behave(String who, Clock by) {
    subject = who;
    clock = by;
    fails = false;
    claims = _ -> {};
    signing = this::signed;
  }

  /// Somebody signs in there: what the browser is sent back with.
  Map<String, String> authorize(String address) {
    var asked = fields(URI.create(address).getRawQuery());
    var code = UUID.randomUUID().toString();
    grants.put(code, asked);
    var back = new LinkedHashMap<String, String>();
    back.put("code", code);
    back.put("state", asked.getOrDefault("state", ""));
    return back;
  }

  String signed(Map<String, Object> claims) {
    return signed(claims, key, JWSAlgorithm.RS256);
  }

  static String signed(Map<String, Object> claims, RSAKey key, JWSAlgorithm algorithm) {
    try {
      var jwt =
          new SignedJWT(
              new JWSHeader.Builder(algorithm).keyID(key.getKeyID()).build(), claimsSet(claims));
      jwt.sign(new RSASSASigner(key));
      return jwt.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  static JWTClaimsSet claimsSet(Map<String, Object> claims) {
    var all = new JWTClaimsSet.Builder();
    claims.forEach(all::claim);
    return all.build();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var path = exchange.getRequestURI().getPath();
      var said =
          switch (path) {
            case "/tenant/.well-known/openid-configuration" -> metadata();
            case "/tenant/keys" -> new JWKSet(key.toPublicJWK()).toString();
            case "/tenant/token" -> token(exchange);
            default -> "";
          };
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      var bytes = said.getBytes(UTF_8);
      exchange.sendResponseHeaders(
          said.isEmpty() ? 400 : 200, bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private String metadata() {
    return """
    {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token", "jwks_uri": "%1$s/keys",
     "response_types_supported": ["code"], "subject_types_supported": ["pairwise"], "id_token_signing_alg_values_supported": ["RS256"]}
    """
        .formatted(issuer());
  }

  /// A code is good once, for whoever holds the verifier of its challenge.
  private String token(HttpExchange exchange) throws IOException {
    var sent = fields(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
    var basic =
        "Basic "
            + Base64.getEncoder()
                .encodeToString((CLIENT + ":" + SECRET.replace(' ', '+')).getBytes(UTF_8));
    var asked = grants.remove(sent.getOrDefault("code", ""));
    if (fails
        || asked == null
        || !basic.equals(exchange.getRequestHeaders().getFirst("Authorization"))
        || !Objects.equals(asked.get("redirect_uri"), sent.get("redirect_uri"))
        || !Objects.equals(
            asked.get("code_challenge"), challenge(sent.getOrDefault("code_verifier", "")))) {
      return "";
    }
    var all = new LinkedHashMap<String, Object>();
    var now = clock.instant();
    all.put("iss", issuer());
    all.put("aud", CLIENT);
    all.put("sub", subject);
    all.put("iat", Date.from(now));
    all.put("exp", Date.from(now.plusSeconds(300)));
    all.put("auth_time", now.getEpochSecond());
    all.put("nonce", asked.get("nonce"));
    all.put("amr", java.util.List.of("pwd", "mfa"));
    claims.accept(all);
    return "{\"access_token\": \"unused\", \"token_type\": \"Bearer\", \"expires_in\": 300, \"id_token\": \"%s\"}"
        .formatted(signing.apply(all));
  }

  private static String challenge(String verifier) {
    try {
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static Map<String, String> fields(String form) {
    return Arrays.stream(form.split("&"))
        .map(field -> field.split("=", 2))
        .collect(
            Collectors.toMap(
                field -> field[0], field -> URLDecoder.decode(field[1], UTF_8), (a, _) -> a));
  }
}
