package org.kindred.adapter.adobecommerce;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kindred.spi.webhook.HandshakeAnswer;
import org.kindred.spi.webhook.WebhookDelivery;

/** The question with which Adobe finds out, at registration, whether the address is ours. */
final class AdobeChallenge {

  private static final Pattern QUERY =
      Pattern.compile("(?:^|&)challenge=([A-Za-z0-9-]{1,100})(?:&|$)");

  private AdobeChallenge() {}

  /** Repeats the challenge; anything but letters, digits and hyphens is none. */
  static Optional<HandshakeAnswer> answer(WebhookDelivery delivery) {
    Matcher challenge = QUERY.matcher(delivery.query());
    return delivery.method().equals("GET") && challenge.find()
        ? Optional.of(HandshakeAnswer.json("{\"challenge\":\"" + challenge.group(1) + "\"}"))
        : Optional.empty();
  }
}
