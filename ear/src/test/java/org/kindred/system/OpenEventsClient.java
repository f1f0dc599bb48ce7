package org.kindred.system;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Speaks to the signed doors as a shop does. */
public final class OpenEventsClient {
  private final KindredServer server;
  private final String secret;

  public OpenEventsClient(KindredServer server) {
    this(server, KindredServer.SIGNING_SECRET);
  }

  OpenEventsClient(KindredServer server, String secret) {
    this.server = server;
    this.secret = secret;
  }

  /** Sends one delivery and returns the answer, whatever it is. */
  HttpResponse<String> post(String eventsJson) throws IOException, InterruptedException {
    return post(
        "/webhooks", ("{\"events\":[" + eventsJson + "]}").getBytes(StandardCharsets.UTF_8));
  }

  public HttpResponse<String> post(String door, byte[] body)
      throws IOException, InterruptedException {
    return server.send(
        HttpRequest.newBuilder(server.door(door))
            .timeout(Duration.ofSeconds(30))
            .header("Content-Type", "application/json")
            .header("X-Kindred-Signature", "sha256=" + signature(body))
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build());
  }

  public String signature(byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
