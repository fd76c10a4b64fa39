package uk.rowan.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.context.ApplicationContext;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import uk.rowan.foundation.StaffId;
import uk.rowan.platform.security.SessionCookies;

/// Someone at a browser without scripts: follows nothing by itself, keeps its cookies, sends forms
/// as a page would.
public final class Visitor {

  private static final HttpClient HTTP =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

  private final String site;
  private final Map<String, String> cookies = new LinkedHashMap<>();
  private String csrf = "";

  private Visitor(String site) {
    this.site = site;
  }

  /// Someone without an account.
  public static Visitor anyone(ApplicationContext application) {
    return new Visitor(
        "http://localhost:" + application.getEnvironment().getProperty("local.server.port"));
  }

  /// A member of staff who is signed in.
  public static Visitor as(Staff staff, ApplicationContext application) {
    return as(staff.id(), application);
  }

  public static Visitor as(StaffId staff, ApplicationContext application) {
    var visitor = anyone(application);
    visitor.cookies.put(
        "__Host-session",
        SessionCookies.of(
            staff,
            application.getBean(JdbcIndexedSessionRepository.class),
            application.getBean(TestClock.class)));
    return visitor;
  }

  /// What came back: status, where it leads, and the page.
  public record Seen(int status, String location, String body) {

    public Document page() {
      return Jsoup.parse(body);
    }

    public String text() {
      return page().text();
    }
  }

  public Seen get(String path) {
    return send(request(path).GET());
  }

  /// Sends a form as the page last seen would, with a key of its own.
  public Seen post(String path, Map<String, String> fields) {
    return post(path, UUID.randomUUID().toString(), fields);
  }

  /// Sends a form under this key: the same key twice is the same form sent twice.
  public Seen post(String path, String once, Map<String, String> fields) {
    if (csrf.isEmpty()) {
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
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body)));
  }

  public String cookie(String name) {
    return cookies.getOrDefault(name, "");
  }

  public String site() {
    return site;
  }

  private HttpRequest.Builder request(String path) {
    var request = HttpRequest.newBuilder(URI.create(site + path));
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(c -> c.getKey() + "=" + c.getValue())
              .collect(Collectors.joining("; ")));
    }
    return request;
  }

  private Seen send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString(UTF_8));
      response.headers().allValues("Set-Cookie").forEach(this::keep);
      var token = Jsoup.parse(response.body()).selectFirst("input[name=_csrf]");
      if (token != null) {
        csrf = token.val();
      }
      return new Seen(
          response.statusCode(),
          response.headers().firstValue("Location").orElse(""),
          response.body());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void keep(String header) {
    var pair = header.substring(0, header.indexOf(';') < 0 ? header.length() : header.indexOf(';'));
    var name = pair.substring(0, pair.indexOf('='));
    var value = pair.substring(pair.indexOf('=') + 1);
    if (value.isEmpty() || header.contains("Max-Age=0")) {
      cookies.remove(name);
    } else {
      cookies.put(name, value);
    }
  }
}
