package uk.rowan.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Someone at a browser: keeps its cookies, sends forms as a page would, follows nothing by itself.
final class Visitor {

  /// What came back: status, where it leads, and the page.
  record Seen(int status, String location, String body) {

    boolean leadsOn() {
      return status == 303 && !location.endsWith("/sign-in");
    }
  }

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final Pattern CODE = Pattern.compile("<strong>(\\d{6})</strong>");

  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(PATIENCE)
          .followRedirects(HttpClient.Redirect.NEVER)
          .executor(Executors.newVirtualThreadPerTaskExecutor())
          .build();

  private final String site;
  private final Map<String, String> cookies = new ConcurrentHashMap<>();
  private volatile String csrf = "";

  Visitor(String site) {
    this.site = site;
  }

  /// With the password and the code that the demonstration shows. False when the code of these
  /// thirty seconds was used already.
  boolean signIn(String username, String password, String once)
      throws IOException, InterruptedException {
    cookies.clear();
    get("/sign-in");
    var asked = post("/sign-in", once, Map.of("username", username, "password", password));
    if (!asked.location().endsWith("/sign-in/code")) {
      throw new IllegalStateException("could not sign in as " + username + ": " + asked.status());
    }
    var code = CODE.matcher(get("/sign-in/code").body());
    if (!code.find()) {
      throw new IllegalStateException("the demonstration shows no code");
    }
    return post("/sign-in/code", once, Map.of("code", code.group(1))).status() == 303;
  }

  Seen get(String path) throws IOException {
    return send(request(path).GET());
  }

  /// Sends a form with a key of its own.
  Seen post(String path, Map<String, String> fields) throws IOException {
    return post(path, UUID.randomUUID().toString(), fields);
  }

  /// Sends a form under this key: the same key twice is the same form sent twice.
  Seen post(String path, String once, Map<String, String> fields) throws IOException {
    return send(form(path, once, fields));
  }

  /// Sends a form and hangs up after a while, without waiting for what comes back.
  void postAndHangUp(String path, String once, Map<String, String> fields, long millis)
      throws IOException, InterruptedException {
    var sent = HTTP.sendAsync(form(path, once, fields).build(), BodyHandlers.discarding());
    Thread.sleep(millis);
    sent.cancel(true);
  }

  private HttpRequest.Builder form(String path, String once, Map<String, String> fields)
      throws IOException {
    if (csrf.isEmpty() || !cookies.containsKey("__Host-csrf")) {
      get("/sign-in");
    }
    var all = new LinkedHashMap<>(fields);
    all.put("_csrf", csrf);
    all.put("_once", once);
    var body =
        all.entrySet().stream()
            .map(
                field ->
                    URLEncoder.encode(field.getKey(), UTF_8)
                        + "="
                        + URLEncoder.encode(field.getValue(), UTF_8))
            .collect(Collectors.joining("&"));
    return request(path)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(body));
  }

  private HttpRequest.Builder request(String path) {
    var request = HttpRequest.newBuilder(URI.create(site + path)).timeout(PATIENCE);
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
              .collect(Collectors.joining("; ")));
    }
    return request;
  }

  private Seen send(HttpRequest.Builder request) throws IOException {
    try {
      var response = HTTP.send(request.build(), BodyHandlers.ofString(UTF_8));
      response.headers().allValues("Set-Cookie").forEach(this::keep);
      var token = CSRF.matcher(response.body());
      if (token.find()) {
        csrf = token.group(1);
      }
      return new Seen(
          response.statusCode(),
          response.headers().firstValue("Location").orElse(""),
          response.body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private void keep(String header) {
    var pair = header.split(";", 2)[0];
    var name = pair.substring(0, pair.indexOf('='));
    var value = pair.substring(pair.indexOf('=') + 1);
    if (value.isEmpty() || header.contains("Max-Age=0")) {
      cookies.remove(name);
    } else {
      cookies.put(name, value);
    }
  }
}
