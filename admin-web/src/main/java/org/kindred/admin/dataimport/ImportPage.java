package org.kindred.admin.dataimport;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kindred.admin.login.CurrentStaff;
import org.kindred.admin.page.CurrentShop;
import org.kindred.admin.page.Downloads;
import org.kindred.admin.page.Navigation;
import org.kindred.admin.page.Notices;
import org.kindred.core.account.Role;
import org.kindred.core.account.StaffAction;
import org.kindred.core.dataimport.ImportId;
import org.kindred.core.dataimport.ImportKind;
import org.kindred.core.dataimport.ImportProgress;
import org.kindred.core.dataimport.ImportState;
import org.kindred.core.dataimport.Imports;
import org.kindred.core.dataimport.RejectedLine;

/** Uploads files and follows their imports. */
@Named
@RequestScoped
public class ImportPage {

  private static final int HISTORY = 50;
  private static final int REJECTED_SHOWN = 5;

  private final CurrentShop currentShop;
  private final Imports imports;
  private final CurrentStaff staff;
  private final Notices notices;
  private ImportKind kind = ImportKind.ITEMS;
  private @Nullable Part file;
  private @Nullable List<ImportProgress> history;

  @Inject
  public ImportPage(CurrentShop currentShop, Imports imports, CurrentStaff staff, Notices notices) {
    this.currentShop = currentShop;
    this.imports = imports;
    this.staff = staff;
    this.notices = notices;
  }

  public @Nullable String upload() {
    Part chosen = file;
    if (chosen == null || chosen.getSize() == 0) {
      notices.refuse("import.noFile");
      return null;
    }
    String name = fileName(chosen);
    staff.act(Role.MARKETER, StaffAction.IMPORT_STARTED, kind + " " + name);
    try (InputStream content = chosen.getInputStream()) {
      imports.start(currentShop.key(), kind, name, content);
    } catch (IOException e) {
      throw new UncheckedIOException("The uploaded file cannot be read", e);
    }
    notices.done("import.started", name);
    return Navigation.again();
  }

  public String cancel(ImportProgress of) {
    staff.act(Role.MARKETER, StaffAction.IMPORT_CANCELLED, of.name());
    imports.cancel(currentShop.key(), of.id());
    notices.done("import.cancelled", of.name());
    return Navigation.again();
  }

  public String resume(ImportProgress of) {
    staff.act(Role.MARKETER, StaffAction.IMPORT_RESUMED, of.name());
    imports.resume(currentShop.key(), of.id());
    notices.done("import.resumed", of.name());
    return Navigation.again();
  }

  /** All rejected lines as a file; they may hold what shoppers did, so a marketer's. */
  public void downloadRejected(ImportProgress of) {
    staff.require(Role.MARKETER);
    ImportId id = of.id();
    Downloads.send(
        "rejected-" + id + ".tsv",
        "text/tab-separated-values; charset=UTF-8",
        target -> imports.writeRejectedLines(currentShop.key(), id, target));
  }

  public List<ImportProgress> getHistory() {
    if (history == null) {
      history = imports.list(currentShop.key(), HISTORY);
    }
    return history;
  }

  /** Whether the page should look again soon. */
  public boolean isBusy() {
    return getHistory().stream().anyMatch(ImportPage::isUnderWay);
  }

  public boolean canCancel(ImportProgress of) {
    return isUnderWay(of);
  }

  public boolean canResume(ImportProgress of) {
    return of.state() == ImportState.CANCELLED || of.state() == ImportState.FAILED;
  }

  /** The first rejected lines, to see at once what is wrong with a file. */
  public List<RejectedLine> firstRejected(ImportProgress of) {
    return of.linesRejected() == 0
        ? List.of()
        : imports.rejectedLines(currentShop.key(), of.id(), REJECTED_SHOWN);
  }

  private static boolean isUnderWay(ImportProgress of) {
    return of.state() == ImportState.WAITING || of.state() == ImportState.RUNNING;
  }

  /** Without the folders that some browsers send. */
  private static String fileName(Part part) {
    String submitted = part.getSubmittedFileName();
    if (submitted == null || submitted.isBlank()) {
      return "file";
    }
    int start = Math.max(submitted.lastIndexOf('/'), submitted.lastIndexOf('\\')) + 1;
    return submitted.substring(start);
  }

  public ImportKind[] getKinds() {
    return ImportKind.values();
  }

  public ImportKind getKind() {
    return kind;
  }

  public void setKind(ImportKind kind) {
    this.kind = kind;
  }

  public @Nullable Part getFile() {
    return file;
  }

  public void setFile(@Nullable Part file) {
    this.file = file;
  }
}
