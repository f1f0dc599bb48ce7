package org.kindred.storefront;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The public doors, one resource each; found by scanning. */
@ApplicationPath("/api/v1")
@OpenAPIDefinition(
    info =
        @Info(
            title = "Kindred's public doors",
            version = "1",
            description =
                "What a shop and the browsers of its visitors say to Kindred, and what they get."
                    + " Every error is a problem detail after RFC 9457 and names the parameter or"
                    + " field that it is about.",
            license =
                @License(
                    name = "Apache-2.0",
                    url = "https://www.apache.org/licenses/LICENSE-2.0.txt")),
    tags = {
      @Tag(name = "Recommendations", description = "Which products to show. For browsers."),
      @Tag(name = "Events", description = "What was seen, chosen and done. For browsers."),
      @Tag(name = "Webhooks", description = "What shops deliver, signed. For servers."),
      @Tag(name = "Imports", description = "Catalogue and history as files, signed. For servers.")
    })
public class StorefrontApplication extends Application {}
