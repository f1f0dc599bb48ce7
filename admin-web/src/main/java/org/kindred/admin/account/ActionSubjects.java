package org.kindred.admin.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.kindred.admin.page.Presentation;
import org.kindred.core.account.AuditEntry;
import org.kindred.core.account.StaffAction;

/** To what something was done, in the reader's language: it is kept as the code calls it. */
@Named
@RequestScoped
public class ActionSubjects {

  private final Presentation presentation;
  private final Map<StaffAction, UnaryOperator<String>> words;

  @Inject
  public ActionSubjects(Presentation presentation) {
    this.presentation = presentation;
    words =
        Map.of(
            StaffAction.ACCOUNT_CREATED, this::nameAndRole,
            StaffAction.ROLE_CHANGED, this::nameAndRole,
            StaffAction.IMPORT_STARTED, this::kindAndFile,
            StaffAction.LOGIN_LOCKED, this::wait,
            StaffAction.MODEL_ACTIVATED, this::shopAndModel,
            StaffAction.REPORT_EXPORTED, this::days);
  }

  public String of(AuditEntry entry) {
    return words.getOrDefault(entry.action(), UnaryOperator.identity()).apply(entry.subject());
  }

  private String nameAndRole(String subject) {
    int between = subject.lastIndexOf(' ');
    return between < 0
        ? subject
        : about(subject.substring(0, between), word("Role.", subject.substring(between + 1)));
  }

  private String kindAndFile(String subject) {
    int between = subject.indexOf(' ');
    return between < 0
        ? subject
        : about(word("ImportKind.", subject.substring(0, between)), subject.substring(between + 1));
  }

  private String shopAndModel(String subject) {
    int between = subject.lastIndexOf(": ");
    return between < 0
        ? subject
        : about(subject.substring(0, between), word("Candidate.", subject.substring(between + 2)));
  }

  private String wait(String subject) {
    try {
      return presentation.duration(Duration.parse(subject));
    } catch (DateTimeParseException e) {
      return subject;
    }
  }

  private String days(String subject) {
    String[] days = subject.split(" ", -1);
    try {
      return presentation.date(LocalDate.parse(days[0]))
          + " – "
          + presentation.date(LocalDate.parse(days[days.length - 1]));
    } catch (DateTimeParseException e) {
      return subject;
    }
  }

  private String about(String what, String more) {
    return presentation.text("staff.subject.about", what, more);
  }

  private String word(String prefix, String name) {
    return presentation.texts().getOr(prefix + name, name);
  }
}
