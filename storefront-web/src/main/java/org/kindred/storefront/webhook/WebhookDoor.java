package org.kindred.storefront.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.kindred.core.intake.Acceptance;
import org.kindred.core.intake.WebhookIntake;
import org.kindred.core.shop.ShopKey;
import org.kindred.spi.webhook.HandshakeAnswer;
import org.kindred.spi.webhook.WebhookDelivery;
import org.kindred.storefront.problem.Problem;

/** Hands deliveries in and words the answer. Safe for several threads. */
@ApplicationScoped
public class WebhookDoor {

  private final WebhookIntake intake;

  @Inject
  public WebhookDoor(WebhookIntake intake) {
    this.intake = intake;
  }

  /**
   * The answer to a delivery, once it is committed. So many are looked at at once and no more: when
   * what has to be known of the shop comes slowly, there are still threads for recommendations.
   */
  @Bulkhead(32)
  public CompletionStage<Response> accept(ShopKey shop, WebhookDelivery delivery) {
    return intake.accept(shop, delivery).thenApply(WebhookDoor::answer);
  }

  private static Response answer(Acceptance acceptance) {
    if (acceptance instanceof Acceptance.Stored) {
      return Response.ok().build();
    }
    if (acceptance instanceof Acceptance.Handshake handshake) {
      return answer(handshake.answer());
    }
    return refusal(acceptance).toResponse();
  }

  private static Response answer(HandshakeAnswer answer) {
    Response.ResponseBuilder response = Response.status(answer.status());
    if (!answer.contentType().isEmpty()) {
      response.header(HttpHeaders.CONTENT_TYPE, answer.contentType()).entity(answer.body());
    }
    return response.build();
  }

  private static Problem refusal(Acceptance acceptance) {
    if (acceptance instanceof Acceptance.UnknownShop) {
      return Problem.unknownShop();
    }
    if (acceptance instanceof Acceptance.TooLarge tooLarge) {
      return Problem.tooLarge(tooLarge.limit());
    }
    return Problem.unauthorized("The signature is missing, or is not of this body and secret");
  }
}
