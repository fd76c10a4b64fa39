package uk.rowan.referrals;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.context.ApplicationContext;

/// Someone with a browser that has no scripts, filling in the public form over HTTP.
public final class Writer {

  /// What the server said, before any redirect is followed.
  public record Said(int status, String location, Document page, List<String> cookies) {}

  private final String site;
  private final Map<String, String> cookies = new LinkedHashMap<>();
  private final HttpClient http =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
  private Document page = Document.createShell("");

  public Writer(int port) {
    this.site = "http://127.0.0.1:" + port;
  }

  public static Writer at(ApplicationContext application) {
    return new Writer(
        Integer.parseInt(application.getEnvironment().getRequiredProperty("local.server.port")));
  }

  public Document page() {
    return page;
  }

  public Map<String, String> cookies() {
    return cookies;
  }

  public Said get(String path) {
    var said = send(HttpRequest.newBuilder(URI.create(site + path)).GET());
    page = said.page();
    return said;
  }

  /// Presses the button of this name on the page as it is, with these fields filled in, and follows
  /// where it leads.
  public Said press(String go, String... fields) {
    var said = post(form(go, fields));
    if (said.status() == 303) {
      get(said.location());
    }
    return said;
  }

  public Said post(String body) {
    return send(
        HttpRequest.newBuilder(URI.create(site + "/refer"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  /// The body that pressing the button would send.
  public String form(String go, String... fields) {
    var sent = new ArrayList<Map.Entry<String, String>>();
    page.select("form[action=/refer] input[type=hidden]")
        .forEach(hidden -> sent.add(Map.entry(hidden.attr("name"), hidden.attr("value"))));
    for (int i = 0; i < fields.length; i += 2) {
      sent.add(Map.entry(fields[i], fields[i + 1]));
    }
    sent.add(Map.entry("go", go));
    return sent.stream()
        .map(
            field ->
                URLEncoder.encode(field.getKey(), UTF_8)
                    + "="
                    + URLEncoder.encode(field.getValue(), UTF_8))
        .collect(joining("&"));
  }

  private Said send(HttpRequest.Builder request) {
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
              .collect(joining("; ")));
    }
    try {
      var response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      var set = response.headers().allValues("Set-Cookie");
      set.forEach(this::keep);
      return new Said(
          response.statusCode(),
          response.headers().firstValue("Location").orElse(""),
          Jsoup.parse(response.body()),
          set);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private void keep(String cookie) {
    var name = cookie.substring(0, cookie.indexOf('='));
    var value = cookie.substring(name.length() + 1).split(";", 2)[0];
    if (cookie.contains("Max-Age=0")) {
      cookies.remove(name);
    } else {
      cookies.put(name, value);
    }
  }
}
