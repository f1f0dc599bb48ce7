package org.kindred.demo.catalogue;

import org.kindred.demo.page.Language;

/** A name in both languages. */
public record Label(String english, String chinese) {

  public String in(Language language) {
    return switch (language) {
      case ENGLISH -> english;
      case CHINESE -> chinese;
    };
  }
}
