package org.kindred.demo.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.stream.Collectors;
import org.kindred.demo.frame.Layout;
import org.kindred.demo.frame.Redirects;
import org.kindred.demo.journal.ShopEvents;
import org.kindred.demo.journal.ShopJournal;
import org.kindred.demo.page.Html;
import org.kindred.demo.page.Texts;
import org.kindred.demo.shopper.Shopper;
import org.kindred.demo.shopper.Shoppers;
import org.kindred.demo.social.Follows;
import org.kindred.demo.visit.Cookies;
import org.kindred.demo.visit.CurrentVisit;
import org.kindred.demo.visit.Visit;

/** Becoming one of the sample shoppers, without a password, and leaving again. */
@Path("/")
@ApplicationScoped
public class SignInResource {

  private final SampleShoppers samples;
  private final Shoppers shoppers;
  private final Follows follows;
  private final ShopEvents events;
  private final ShopJournal journal;
  private final Layout layout;
  private final CurrentVisit currentVisit;

  @Inject
  public SignInResource(
      SampleShoppers samples,
      Shoppers shoppers,
      Follows follows,
      ShopEvents events,
      ShopJournal journal,
      Layout layout,
      CurrentVisit currentVisit) {
    this.samples = samples;
    this.shoppers = shoppers;
    this.follows = follows;
    this.events = events;
    this.journal = journal;
    this.layout = layout;
    this.currentVisit = currentVisit;
  }

  @GET
  @Path("sign-in")
  public Html get() {
    Visit visit = currentVisit.get();
    Texts texts = visit.texts();
    return layout.page(
        visit,
        texts.get("sign-in"),
        Html.of(
            "<h1>{}</h1><p>{}</p><ul class=\"samples\">{}</ul>",
            texts.get("sign-in.title"),
            texts.get("sign-in.text"),
            samples.all().stream().map(sample -> sample(visit, sample)).toList()));
  }

  @POST
  @Path("sign-in")
  public Response signIn(@FormParam("shopper") @DefaultValue("") String customerId) {
    Shopper shopper = shoppers.find(customerId).orElseThrow(BadRequestException::new);
    String visitorKey = currentVisit.get().visitorKey();
    if (visitorKey != null) {
      journal.record(events.identified(visitorKey, shopper.id()), true);
    }
    return Redirects.done("", "signed.in", Cookies.shopper(shopper.id()));
  }

  @POST
  @Path("sign-out")
  public Response signOut() {
    return Redirects.done("", "signed.out", Cookies.noShopper());
  }

  private Html sample(Visit visit, SampleShopper sample) {
    Texts texts = visit.texts();
    Shopper shopper = sample.shopper();
    return Html.of(
        """
        <li><form method="post" action="sign-in"><h2>{}</h2><p>{}</p><p class="quiet">{}</p>
        <button class="button" name="shopper" value="{}">{}</button></form></li>
        """,
        shopper.name(),
        texts.get(
            "sample.likes",
            sample.favourites().stream()
                .map(label -> label.in(visit.language()))
                .collect(Collectors.joining(texts.get("list.comma")))),
        texts.get(
            "sample.more",
            texts.get(sample.spending()),
            sample.brand(),
            texts.count("followed", follows.followedBy(shopper.id()).size())),
        shopper.id(),
        texts.get("sign-in.as", shopper.name()));
  }
}
