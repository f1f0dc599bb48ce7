package org.kindred.admin.page;

import jakarta.enterprise.context.SessionScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The language of one session: the browser's, until another is chosen. */
@Named
@SessionScoped
public class Language implements Serializable {

  private static final long serialVersionUID = 1L;

  private @Nullable Locale chosen;

  /** Never null. */
  public Locale getLocale() {
    if (chosen == null) {
      FacesContext context = FacesContext.getCurrentInstance();
      chosen = context.getApplication().getViewHandler().calculateLocale(context);
    }
    return chosen;
  }

  /** For the lang attribute of the page. */
  public String getTag() {
    return isChinese() ? "zh-CN" : getLocale().toLanguageTag();
  }

  public boolean isChinese() {
    return getLocale().getLanguage().equals("zh");
  }

  /** Chooses English or Chinese and shows the same page again. */
  public String choose(String tag) {
    chosen = tag.equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    return Navigation.again();
  }
}
