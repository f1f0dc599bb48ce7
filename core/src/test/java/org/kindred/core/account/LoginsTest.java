package org.kindred.core.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kindred.core.account.LoginOutcome.Locked;
import org.kindred.core.account.LoginOutcome.Refused;
import org.kindred.core.account.LoginOutcome.Welcome;

class LoginsTest {

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
  void attemptShouldWelcomeTheRightPasswordWhateverTheCaseOfTheName() {
    LoginOutcome outcome = staff.logins.attempt(" MEI ", Staff.PASSWORD);

    assertThat(outcome).isInstanceOf(Welcome.class);
    assertThat(staff.accounts.find(Staff.OWNER))
        .get()
        .extracting(Account::lastLoginAt)
        .isEqualTo(staff.clock.instant());
  }

  @Test
  void attemptShouldRefuseAWrongPasswordAndAnUnknownNameAlike() {
    assertThat(staff.logins.attempt("mei", "plum jam on bread")).isEqualTo(new Refused());
    assertThat(staff.logins.attempt("nobody", Staff.PASSWORD)).isEqualTo(new Refused());
    assertThat(staff.logins.attempt("' or 1=1", Staff.PASSWORD)).isEqualTo(new Refused());
  }

  @Test
  void attemptShouldLockAfterFiveFailuresEvenForTheRightPassword() {
    fail("mei", 4);

    assertThat(staff.logins.attempt("mei", "wrong")).isEqualTo(locked(30));
    assertThat(staff.logins.attempt("mei", Staff.PASSWORD)).isEqualTo(locked(30));
  }

  @Test
  void attemptShouldLockUnknownNamesLikeKnownOnes() {
    fail("nobody", 4);

    assertThat(staff.logins.attempt("nobody", "wrong")).isEqualTo(locked(30));
  }

  @Test
  void waitShouldDoubleWithEachFurtherFailureUpToAnHour() {
    fail("mei", 5);

    for (int seconds : new int[] {60, 120, 240, 480, 960, 1920, 3600, 3600}) {
      staff.clock.advance(Duration.ofHours(1));
      assertThat(staff.logins.attempt("mei", "wrong")).isEqualTo(locked(seconds));
    }
  }

  @Test
  void attemptShouldWorkAgainAfterTheWaitAndForgetTheFailures() {
    fail("mei", 5);
    staff.clock.advance(Duration.ofSeconds(30));

    assertThat(staff.logins.attempt("mei", Staff.PASSWORD)).isInstanceOf(Welcome.class);
    assertThat(staff.logins.attempt("mei", "wrong")).isEqualTo(new Refused());
  }

  @Test
  void failuresShouldBeForgottenAfterADay() {
    fail("mei", 4);
    staff.clock.advance(Duration.ofDays(1));

    assertThat(staff.logins.attempt("mei", "wrong")).isEqualTo(new Refused());
  }

  @Test
  void attemptShouldRefuseADeactivatedAccount() {
    staff.accounts.create(Staff.OWNER, Staff.account("ana", Role.VIEWER));
    staff.accounts.setActive(Staff.OWNER, new LoginName("ana"), false);

    assertThat(staff.logins.attempt("ana", Staff.PASSWORD)).isEqualTo(new Refused());
  }

  private void fail(String name, int times) {
    for (int i = 0; i < times; i++) {
      staff.logins.attempt(name, "wrong");
    }
  }

  private static Locked locked(long seconds) {
    return new Locked(Duration.ofSeconds(seconds));
  }
}
