package org.kindred.core.intake;

import java.util.regex.Pattern;

/**
 * Tells known robots by what they call themselves. Browsers that tests drive are not among them.
 */
final class Robots {

  private static final Pattern NAMES =
      Pattern.compile(
          "bot\\b|bot/|crawl|spider|slurp|archiver|preview|scrap|lighthouse|pagespeed|pingdom"
              + "|uptime|monitor|validator|facebookexternalhit|whatsapp|curl/|wget|python-requests"
              + "|python-urllib|aiohttp|httpclient|okhttp|go-http-client|java/|libwww|axios|node-fetch",
          Pattern.CASE_INSENSITIVE);

  private Robots() {}

  static boolean isRobot(String userAgent) {
    return NAMES.matcher(userAgent).find();
  }
}
