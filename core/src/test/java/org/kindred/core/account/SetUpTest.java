package org.kindred.core.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kindred.core.account.AccountRefusedException.Reason;

class SetUpTest {

  private Staff staff;

  @BeforeEach
  void open(@TempDir Path dataDirectory) {
    staff = new Staff(dataDirectory);
  }

  @AfterEach
  void close() {
    staff.close();
  }

  @Test
  void tokenShouldBeReadableByTheServersAccountOnly() throws IOException {
    staff.accounts.needsSetUp();

    assertThat(Files.getPosixFilePermissions(staff.tokenFile()))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    assertThat(staff.token()).matches("([2-9A-HJ-NP-Z]{5}-){4}[2-9A-HJ-NP-Z]{5}");
  }

  @Test
  void tokenShouldStayTheSameUntilItIsUsed() {
    staff.accounts.needsSetUp();
    String first = staff.token();
    staff.accounts.needsSetUp();

    assertThat(staff.token()).isEqualTo(first);
  }

  @Test
  void setUpShouldMakeAnOwnerWhateverRoleIsAskedFor() {
    staff.accounts.needsSetUp();

    Account first = staff.accounts.setUp(staff.token(), Staff.account("mei", Role.VIEWER));

    assertThat(first.role()).isEqualTo(Role.OWNER);
    assertThat(staff.accounts.needsSetUp()).isFalse();
    assertThat(staff.tokenFile()).doesNotExist();
    assertThat(first.lastLoginAt()).isEqualTo(staff.clock.instant());
  }

  @Test
  void setUpShouldTakeATokenTypedInLowerCaseWithoutHyphens() {
    staff.accounts.needsSetUp();
    String typed = staff.token().replace("-", " ").toLowerCase(Locale.ROOT);

    assertThat(staff.accounts.setUp(typed, Staff.account("mei", Role.OWNER)).active()).isTrue();
  }

  @Test
  void setUpShouldTakeATokenOnce() {
    staff.accounts.needsSetUp();
    String token = staff.token();
    staff.accounts.setUp(token, Staff.account("mei", Role.OWNER));

    assertThatThrownBy(() -> staff.accounts.setUp(token, Staff.account("eve", Role.OWNER)))
        .isInstanceOf(AccountRefusedException.class)
        .extracting("reason")
        .isEqualTo(Reason.ALREADY_SET_UP);
    assertThat(staff.accounts.list()).hasSize(1);
  }

  @Test
  void setUpShouldRefuseAWrongTokenAndKeepTheRightOne() {
    staff.accounts.needsSetUp();
    String token = staff.token();

    assertThatThrownBy(() -> staff.accounts.setUp("22222", Staff.account("eve", Role.OWNER)))
        .extracting("reason")
        .isEqualTo(Reason.WRONG_TOKEN);
    assertThat(staff.token()).isEqualTo(token);
    assertThat(staff.accounts.list()).isEmpty();
  }

  @Test
  void setUpShouldKeepTheTokenWhenThePasswordIsWeak() {
    staff.accounts.needsSetUp();
    NewAccount weak = new NewAccount(new LoginName("mei"), "Mei", Role.OWNER, "short");

    assertThatThrownBy(() -> staff.accounts.setUp(staff.token(), weak))
        .extracting("reason")
        .isEqualTo(Reason.WEAK_PASSWORD);
    assertThat(staff.tokenFile()).exists();
  }
}
