package org.kindred.admin.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;

/** What a page says after an action; survives the redirect of {@link Navigation}. */
@RequestScoped
public class Notices {

  private final Presentation presentation;

  @Inject
  public Notices(Presentation presentation) {
    this.presentation = presentation;
  }

  /** It worked. */
  public void done(String key, Object... arguments) {
    add(FacesMessage.SEVERITY_INFO, key, arguments);
  }

  /** It did not, and why. */
  public void refuse(String key, Object... arguments) {
    add(FacesMessage.SEVERITY_ERROR, key, arguments);
    FacesContext.getCurrentInstance().validationFailed();
  }

  private void add(FacesMessage.Severity severity, String key, Object... arguments) {
    FacesContext context = FacesContext.getCurrentInstance();
    String text = presentation.texts().get(key, arguments);
    context.addMessage(null, new FacesMessage(severity, text, null));
  }
}
