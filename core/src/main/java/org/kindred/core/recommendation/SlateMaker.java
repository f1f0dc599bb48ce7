package org.kindred.core.recommendation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kindred.core.catalog.Product;
import org.kindred.core.experiment.Arm;
import org.kindred.core.identity.VisitorId;
import org.kindred.core.persistence.TimeOrderedIds;
import org.kindred.core.shop.Shop;
import org.kindred.spi.value.ProductId;

/** Makes slates of choices: texts, positions, tokens. Safe for several threads. */
@ApplicationScoped
public class SlateMaker {

  private static final int RADIX = 36;

  private final SlateSigner signer;
  private final Clock clock;

  @Inject
  public SlateMaker(SlateSigner signer, Clock clock) {
    this.signer = signer;
    this.clock = clock;
  }

  /** The slate of the choice, for one person or, with null, for anybody. */
  Slate make(SlateContext context, Choice choice, @Nullable VisitorId person) {
    List<Shown> shown = new ArrayList<>(choice.candidates().size());
    for (Candidate candidate : choice.candidates()) {
      Product product = context.catalog().find(candidate.product());
      if (product != null) {
        shown.add(new Shown(product, candidate));
      }
    }
    SlateStamp stamp = stamp(context.request(), Arm.TREATMENT, choice.modelVersion(), person);
    List<String> tokens =
        signer.sign(
            context.shop(), stamp, shown.stream().map(item -> item.product().id()).toList());
    Texts texts = Texts.in(context.request().language());
    List<SlateItem> items = new ArrayList<>(shown.size());
    for (int i = 0; i < shown.size(); i++) {
      items.add(
          new SlateItem(
              i + 1,
              shown.get(i).product(),
              reason(context, texts, shown.get(i).candidate()),
              tokens.get(i + 1)));
    }
    return slate(context.request(), stamp, texts, items, tokens.get(0));
  }

  /** What somebody in the control group gets. */
  Slate empty(Shop shop, RecommendationRequest request, @Nullable VisitorId person) {
    SlateStamp stamp = stamp(request, Arm.CONTROL, 0, person);
    String token = signer.sign(shop, stamp, List.of()).get(0);
    return slate(request, stamp, Texts.in(request.language()), List.of(), token);
  }

  private SlateStamp stamp(
      RecommendationRequest request, Arm arm, long modelVersion, @Nullable VisitorId person) {
    return new SlateStamp(
        Long.toString(TimeOrderedIds.next(), RADIX),
        request.strategy(),
        request.placement(),
        arm,
        modelVersion,
        person,
        clock.instant());
  }

  private static Slate slate(
      RecommendationRequest request,
      SlateStamp stamp,
      Texts texts,
      List<SlateItem> items,
      String token) {
    return new Slate(
        stamp.slateId(),
        request.strategy(),
        request.placement(),
        texts.title(request.strategy()),
        stamp.arm(),
        stamp.modelVersion() == 0 ? Slate.POPULARITY : Long.toString(stamp.modelVersion()),
        items,
        token);
  }

  /** A product that is gone is not named. */
  private static Reason reason(SlateContext context, Texts texts, Candidate candidate) {
    if (candidate.named().isEmpty()) {
      return new Reason(
          candidate.code(), texts.reason(candidate.code(), candidate.people(), ""), List.of());
    }
    String named = candidate.named().get(0);
    Product product = context.catalog().find(named);
    if (product == null) {
      ReasonCode code = ReasonCode.MORE_TO_DISCOVER;
      return new Reason(code, texts.reason(code, 0, ""), List.of());
    }
    return new Reason(
        candidate.code(),
        texts.reason(candidate.code(), 0, product.name()),
        List.of(new ProductId(named)));
  }

  private record Shown(Product product, Candidate candidate) {}
}
