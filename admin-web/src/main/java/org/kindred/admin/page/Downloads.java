package org.kindred.admin.page;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Answers an action with a file instead of a page. */
public final class Downloads {

  private Downloads() {}

  /** Writes the file's content. */
  @FunctionalInterface
  public interface Content {
    void writeTo(OutputStream target) throws IOException;
  }

  /**
   * Sends the file; the page is not rendered.
   *
   * @param name letters, digits, dots and hyphens only
   */
  public static void send(String name, String contentType, Content content) {
    FacesContext context = FacesContext.getCurrentInstance();
    ExternalContext external = context.getExternalContext();
    external.responseReset();
    external.setResponseContentType(contentType);
    external.setResponseHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
    external.setResponseHeader("Cache-Control", "no-store");
    external.setResponseHeader("X-Content-Type-Options", "nosniff");
    try {
      content.writeTo(external.getResponseOutputStream());
    } catch (IOException e) {
      throw new UncheckedIOException("The browser went away while it loaded " + name, e);
    }
    context.responseComplete();
  }

  /** The same for text. */
  public static void sendText(String name, String contentType, String text) {
    send(
        name,
        contentType + "; charset=UTF-8",
        target -> target.write(text.getBytes(StandardCharsets.UTF_8)));
  }
}
