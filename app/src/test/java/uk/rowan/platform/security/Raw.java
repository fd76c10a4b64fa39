package uk.rowan.platform.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.jsoup.Jsoup;
import org.springframework.context.ApplicationContext;
import uk.rowan.testing.Staff;
import uk.rowan.testing.Visitor;

/// A session in the hands of someone who sends whatever they like.
final class Raw {

  private static final HttpClient HTTP =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

  private final String site;
  private final String cookies;
  final String csrf;

  private Raw(String site, String session) {
    this.site = site;
    var page = send("GET", "/help", session, "");
    var token =
        page.headers().allValues("set-cookie").stream()
            .filter(cookie -> cookie.startsWith("__Host-csrf="))
            .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
            .findFirst()
            .orElse("");
    var form = send("GET", "/sign-in", token, "");
    csrf = Jsoup.parse(form.body()).select("input[name=_csrf]").val();
    var given =
        form.headers().allValues("set-cookie").stream()
            .filter(cookie -> cookie.startsWith("__Host-csrf="))
            .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
            .findFirst()
            .orElse(token);
    cookies = session.isEmpty() ? given : session + "; " + given;
  }

  static Raw nobody(ApplicationContext application) {
    return new Raw(Visitor.anyone(application).site(), "");
  }

  static Raw as(Staff staff, ApplicationContext application) {
    var visitor = Visitor.as(staff, application);
    return new Raw(visitor.site(), "__Host-session=" + visitor.cookie("__Host-session"));
  }

  HttpResponse<String> get(String path, String... headers) {
    return send("GET", path, cookies, "", headers);
  }

  HttpResponse<String> send(String method, String path, String body) {
    return send(method, path, cookies, body);
  }

  private HttpResponse<String> send(
      String method, String path, String cookie, String body, String... headers) {
    var request =
        HttpRequest.newBuilder(URI.create(site + path))
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (!body.isEmpty()) {
      request.header("Content-Type", "application/x-www-form-urlencoded");
    }
    if (!cookie.isEmpty()) {
      request.header("Cookie", cookie);
    }
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return HTTP.send(request.build(), BodyHandlers.ofString(UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
