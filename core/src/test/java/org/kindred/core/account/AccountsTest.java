package org.kindred.core.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kindred.core.account.AccountRefusedException.Reason;
import org.kindred.core.account.LoginOutcome.Welcome;

class AccountsTest {

  private static final LoginName ANA = new LoginName("ana");

  private Staff staff;

  @BeforeEach
  void open(@TempDir Path dataDirectory) {
    staff = new Staff(dataDirectory).setUp();
  }

  @AfterEach
  void close() {
    staff.close();
  }

  @Test
  void createShouldRefuseAnybodyButAnOwner() {
    staff.accounts.create(Staff.OWNER, Staff.account("ana", Role.MARKETER));

    assertRefused(
        Reason.NOT_ALLOWED, () -> staff.accounts.create(ANA, Staff.account("bo", Role.OWNER)));
    assertRefused(
        Reason.NOT_ALLOWED,
        () -> staff.accounts.resetPassword(ANA, Staff.OWNER, "another plum jam"));
    assertRefused(Reason.NOT_ALLOWED, () -> staff.accounts.changeRole(ANA, ANA, Role.OWNER));
  }

  @Test
  void createShouldRefuseANameThatIsTaken() {
    assertRefused(
        Reason.NAME_TAKEN,
        () -> staff.accounts.create(Staff.OWNER, Staff.account("MEI", Role.VIEWER)));
  }

  @Test
  void oneActiveOwnerShouldRemain() {
    assertRefused(
        Reason.LAST_OWNER, () -> staff.accounts.changeRole(Staff.OWNER, Staff.OWNER, Role.VIEWER));
    assertRefused(
        Reason.LAST_OWNER, () -> staff.accounts.setActive(Staff.OWNER, Staff.OWNER, false));
    assertThat(staff.accounts.find(Staff.OWNER)).get().matches(Account::active);
  }

  @Test
  void changePasswordShouldNeedTheOldOneAndEndOlderSessions() {
    staff.clock.advance(Duration.ofMinutes(5));

    assertRefused(
        Reason.WRONG_PASSWORD,
        () -> staff.accounts.changePassword(Staff.OWNER, "wrong", "another plum jam"));
    Account changed =
        staff.accounts.changePassword(Staff.OWNER, Staff.PASSWORD, "another plum jam");

    assertThat(changed.passwordChangedAt()).isEqualTo(staff.clock.instant());
    assertThat(staff.logins.attempt("mei", "another plum jam")).isInstanceOf(Welcome.class);
  }

  @Test
  void resetPasswordShouldUnlock() {
    staff.accounts.create(Staff.OWNER, Staff.account("ana", Role.VIEWER));
    for (int i = 0; i < 6; i++) {
      staff.logins.attempt("ana", "wrong");
    }

    staff.accounts.resetPassword(Staff.OWNER, ANA, "another plum jam");

    assertThat(staff.logins.attempt("ana", "another plum jam")).isInstanceOf(Welcome.class);
  }

  @Test
  void changesShouldBeInTheAuditTrailNewestFirst() {
    staff.accounts.create(Staff.OWNER, Staff.account("ana", Role.VIEWER));
    staff.clock.advance(Duration.ofSeconds(1));
    staff.accounts.changeRole(Staff.OWNER, ANA, Role.MARKETER);

    assertThat(staff.trail.list(2))
        .extracting(AuditEntry::action, AuditEntry::subject)
        .containsExactly(
            tuple(StaffAction.ROLE_CHANGED, "ana MARKETER"),
            tuple(StaffAction.ACCOUNT_CREATED, "ana VIEWER"));
  }

  @Test
  void refusedChangeShouldLeaveNoTrace() {
    int before = staff.trail.list(100).size();

    assertRefused(
        Reason.LAST_OWNER, () -> staff.accounts.setActive(Staff.OWNER, Staff.OWNER, false));

    assertThat(staff.trail.list(100)).hasSize(before);
  }

  private static void assertRefused(Reason reason, ThrowingCallable change) {
    assertThatThrownBy(change)
        .isInstanceOf(AccountRefusedException.class)
        .extracting("reason")
        .isEqualTo(reason);
  }
}
