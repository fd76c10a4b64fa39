package uk.rowan.look;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/// A few pages with the real assets and the real rules about what a page may load, on a port of its
/// own.
final class Site implements AutoCloseable {

  static final String NONCE = "only-this-once";
  static final String POLICY =
      """
      default-src 'none'; script-src 'self' 'nonce-%s'; style-src 'self'; img-src 'self'; \
      connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"""
          .formatted(NONCE);

  private static final Map<String, String> TYPES =
      Map.of(
          "css", "text/css",
          "js", "text/javascript",
          "svg", "image/svg+xml");

  private final Map<String, Supplier<Answer>> pages = new ConcurrentHashMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final HttpServer server;

  /// What a page says, or with a status of 303 where it sends the visitor.
  record Answer(int status, String words) {}

  Site() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::answer);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  String address(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  void page(String path, Supplier<Answer> answer) {
    pages.put(path, answer);
  }

  void page(String path, String html) {
    page(path, () -> new Answer(200, html));
  }

  /// How often a path was asked for.
  long asked(String path) {
    return asked.stream().filter(path::equals).count();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var path = exchange.getRequestURI().getPath();
      if (path.startsWith("/assets/")) {
        asset(exchange, path);
        return;
      }
      asked.add(path);
      var page = pages.get(path);
      var answer = page == null ? new Answer(404, "") : page.get();
      exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
      if (answer.status() == 303) {
        exchange.getResponseHeaders().set("Location", answer.words());
        exchange.sendResponseHeaders(303, -1);
        return;
      }
      send(exchange, answer.status(), "text/html;charset=UTF-8", answer.words().getBytes(UTF_8));
    }
  }

  private static void asset(HttpExchange exchange, String path) throws IOException {
    try (var file = Site.class.getResourceAsStream("/static" + path)) {
      if (file == null) {
        send(exchange, 404, "text/plain", new byte[0]);
        return;
      }
      var type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
      send(exchange, 200, type == null ? "text/plain" : type, file.readAllBytes());
    }
  }

  private static void send(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }
}
