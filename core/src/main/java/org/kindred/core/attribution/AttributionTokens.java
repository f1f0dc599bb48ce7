package org.kindred.core.attribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.kindred.core.experiment.Arm;
import org.kindred.core.identity.VisitorId;
import org.kindred.core.recommendation.SlateSigner;
import org.kindred.core.recommendation.SlateStamp;
import org.kindred.core.recommendation.Strategy;
import org.kindred.core.secret.Secrets;
import org.kindred.core.shop.Shop;
import org.kindred.spi.storefront.Placement;
import org.kindred.spi.value.ProductId;

/**
 * Signs and checks attribution tokens: a fixed head of {@value #HEAD} bytes, the product's id, and
 * the first {@value #SIGNATURE} bytes of an HMAC-SHA256 over the shop and all that, in base64url.
 * Safe for several threads.
 */
@ApplicationScoped
public class AttributionTokens implements SlateSigner {

  private static final byte VERSION = 1;
  private static final int HEAD = 1 + 8 + 4 + 1 + 1 + 1 + 1 + 8 + 8;
  private static final int SIGNATURE = 16;
  private static final int SLATE_RADIX = 36;
  private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);
  private static final List<Strategy> STRATEGIES = List.of(Strategy.values());
  private static final List<Placement> PLACEMENTS = List.of(Placement.values());
  private static final List<Arm> ARMS = List.of(Arm.values());

  private final Mac prototype;
  private final Clock clock;
  private final Duration lifetime;

  /**
   * @param lifetime {@code kindred.attribution.token-lifetime}: how long a token is taken, default
   *     30 days
   */
  @Inject
  public AttributionTokens(
      Secrets secrets,
      Clock clock,
      @ConfigProperty(name = "kindred.attribution.token-lifetime", defaultValue = "P30D")
          Duration lifetime) {
    this.clock = clock;
    this.lifetime = lifetime;
    try {
      prototype = Mac.getInstance("HmacSHA256");
      prototype.init(new SecretKeySpec(secrets.derivedKey("attribution"), "HmacSHA256"));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HmacSHA256", e);
    }
  }

  @Override
  public List<String> sign(Shop shop, SlateStamp stamp, List<ProductId> products) {
    Mac mac = mac();
    List<String> tokens = new ArrayList<>(products.size() + 1);
    tokens.add(sign(mac, shop, new AttributionToken(stamp, 0, null)));
    for (int i = 0; i < products.size(); i++) {
      tokens.add(sign(mac, shop, new AttributionToken(stamp, i + 1, products.get(i))));
    }
    return tokens;
  }

  /** What the text says, if we signed it for this shop and it has not expired. */
  public Optional<AttributionToken> verify(Shop shop, String text) {
    byte[] bytes;
    try {
      bytes = Base64.getUrlDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    if (bytes.length < HEAD + SIGNATURE || bytes[0] != VERSION) {
      return Optional.empty();
    }
    byte[] content = Arrays.copyOf(bytes, bytes.length - SIGNATURE);
    byte[] signature = Arrays.copyOfRange(bytes, bytes.length - SIGNATURE, bytes.length);
    return MessageDigest.isEqual(signature, signature(mac(), shop, content))
        ? Optional.of(read(content)).filter(this::isCurrent)
        : Optional.empty();
  }

  private boolean isCurrent(AttributionToken token) {
    Instant issued = token.slate().issuedAt();
    Instant now = clock.instant();
    return !issued.isAfter(now.plus(CLOCK_SKEW)) && issued.plus(lifetime).isAfter(now);
  }

  private static String sign(Mac mac, Shop shop, AttributionToken token) {
    byte[] content = write(token);
    byte[] all = Arrays.copyOf(content, content.length + SIGNATURE);
    System.arraycopy(signature(mac, shop, content), 0, all, content.length, SIGNATURE);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
  }

  private static byte[] signature(Mac mac, Shop shop, byte[] content) {
    mac.update(ByteBuffer.allocate(Long.BYTES).putLong(shop.id()).array());
    return Arrays.copyOf(mac.doFinal(content), SIGNATURE);
  }

  private static byte[] write(AttributionToken token) {
    ProductId product = token.product();
    byte[] id = product == null ? new byte[0] : product.value().getBytes(StandardCharsets.UTF_8);
    SlateStamp slate = token.slate();
    VisitorId visitor = slate.visitor();
    return ByteBuffer.allocate(HEAD + id.length)
        .put(VERSION)
        .putLong(Long.parseUnsignedLong(slate.slateId(), SLATE_RADIX))
        .putInt((int) slate.issuedAt().getEpochSecond())
        .put((byte) token.position())
        .put((byte) STRATEGIES.indexOf(slate.strategy()))
        .put((byte) PLACEMENTS.indexOf(slate.placement()))
        .put((byte) ARMS.indexOf(slate.arm()))
        .putLong(slate.modelVersion())
        .putLong(visitor == null ? 0 : visitor.value())
        .put(id)
        .array();
  }

  /** Only for what we signed ourselves: it is well-formed. */
  private static AttributionToken read(byte[] content) {
    ByteBuffer in = ByteBuffer.wrap(content);
    in.get();
    String slateId = Long.toUnsignedString(in.getLong(), SLATE_RADIX);
    Instant issuedAt = Instant.ofEpochSecond(Integer.toUnsignedLong(in.getInt()));
    int position = in.get();
    Strategy strategy = STRATEGIES.get(in.get());
    Placement placement = PLACEMENTS.get(in.get());
    Arm arm = ARMS.get(in.get());
    long modelVersion = in.getLong();
    VisitorId visitor = visitor(in.getLong());
    byte[] product = new byte[in.remaining()];
    in.get(product);
    return new AttributionToken(
        new SlateStamp(slateId, strategy, placement, arm, modelVersion, visitor, issuedAt),
        position,
        product.length == 0 ? null : new ProductId(new String(product, StandardCharsets.UTF_8)));
  }

  private static @Nullable VisitorId visitor(long id) {
    return id == 0 ? null : new VisitorId(id);
  }

  private Mac mac() {
    try {
      return (Mac) prototype.clone();
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("HmacSHA256 can be cloned in every JDK", e);
    }
  }
}
