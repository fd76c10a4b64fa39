package uk.rowan.platform.openid;

import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.http.client.JdkClientHttpRequestFactory;

/// How long Rowan waits for a provider: seconds, since somebody is waiting for Rowan. A provider
/// that sends elsewhere is not followed.
final class Patience {

  private static final Duration CONNECT = Duration.ofSeconds(3);
  private static final Duration READ = Duration.ofSeconds(5);

  private Patience() {}

  static JdkClientHttpRequestFactory requests() {
    var client =
        HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    var requests = new JdkClientHttpRequestFactory(client);
    requests.setReadTimeout(READ);
    return requests;
  }
}
