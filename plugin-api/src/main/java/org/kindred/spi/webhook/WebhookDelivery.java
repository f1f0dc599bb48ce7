package org.kindred.spi.webhook;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One request of a shop to the host, exactly as it came, and what was fetched to complete it.
 * Immutable. {@code toString} shows neither body nor headers.
 */
public final class WebhookDelivery {

  private final String method;
  private final String path;
  private final String query;
  private final Map<String, String> headers;
  private final byte[] body;
  private final Instant receivedAt;
  private final byte @Nullable [] fetched;

  private WebhookDelivery(Builder builder) {
    this.method = builder.method;
    this.path = builder.path;
    this.query = builder.query;
    Map<String, String> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    byName.putAll(builder.headers);
    this.headers = Collections.unmodifiableMap(byName);
    this.body = builder.body.clone();
    this.receivedAt = builder.receivedAt;
    this.fetched = builder.fetched == null ? null : builder.fetched.clone();
  }

  /** A POST without topic and query: what nearly every platform sends. */
  public static WebhookDelivery of(Map<String, String> headers, byte[] body, Instant receivedAt) {
    return builder(body, receivedAt).headers(headers).build();
  }

  /** Starts a delivery by its body and the time the host received it. */
  public static Builder builder(byte[] body, Instant receivedAt) {
    return new Builder(body, receivedAt);
  }

  /** The HTTP method in capitals. */
  public String method() {
    return method;
  }

  /** What stood after the webhook address without a leading slash; empty for the address itself. */
  public String path() {
    return path;
  }

  /** The raw query string without the question mark; empty when there was none. */
  public String query() {
    return query;
  }

  /** The first value of a header, whatever the case of its name. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  /** The headers that were kept; looking up a name ignores its case. */
  public Map<String, String> headers() {
    return headers;
  }

  /** The body, byte for byte; a copy. */
  public byte[] body() {
    return body.clone();
  }

  /** The body read as UTF-8; bytes that are not UTF-8 become replacement characters. */
  public String bodyText() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /** When the host received it, by the host's clock. */
  public Instant receivedAt() {
    return receivedAt;
  }

  /**
   * What {@link FetchBack#fetch} gave, as stored beside the body; empty when nothing was fetched.
   */
  public Optional<byte[]> fetched() {
    return Optional.ofNullable(fetched).map(byte[]::clone);
  }

  /** The same delivery with the answer of a {@link FetchBack}. */
  public WebhookDelivery withFetched(byte[] answer) {
    Builder copy = new Builder(body, receivedAt).method(method).path(path).query(query);
    return copy.headers(headers).fetched(answer).build();
  }

  @Override
  public String toString() {
    return "WebhookDelivery["
        + method
        + ", "
        + body.length
        + " bytes, received "
        + receivedAt
        + "]";
  }

  /** Collects the parts of a {@link WebhookDelivery}. Not thread-safe. */
  public static final class Builder {

    private final byte[] body;
    private final Instant receivedAt;
    private String method = "POST";
    private String path = "";
    private String query = "";
    private Map<String, String> headers = Map.of();
    private byte @Nullable [] fetched;

    private Builder(byte[] body, Instant receivedAt) {
      this.body = body;
      this.receivedAt = receivedAt;
    }

    public Builder method(String value) {
      method = value;
      return this;
    }

    public Builder path(String value) {
      path = value;
      return this;
    }

    public Builder query(String value) {
      query = value;
      return this;
    }

    public Builder headers(Map<String, String> value) {
      headers = value;
      return this;
    }

    public Builder fetched(byte @Nullable [] value) {
      fetched = value;
      return this;
    }

    public WebhookDelivery build() {
      return new WebhookDelivery(this);
    }
  }
}
