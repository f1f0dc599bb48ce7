package org.kindred.core.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kindred.core.account.PasswordRules.Fault;

class PasswordRulesTest {

  private static final LoginName MEI = new LoginName("mei");

  @Test
  void faultsShouldBeEmptyForALongPasswordWithoutDigits() {
    assertThat(PasswordRules.faults(MEI, "plum jam on toast")).isEmpty();
    assertThat(PasswordRules.faults(MEI, "梅子酱配吐司面包和热茶好")).isEmpty();
  }

  @Test
  void faultsShouldNameWhatIsWrong() {
    assertThat(PasswordRules.faults(MEI, "plum jam")).containsExactly(Fault.TOO_SHORT);
    assertThat(PasswordRules.faults(MEI, "abcdefgh".repeat(26))).containsExactly(Fault.TOO_LONG);
    assertThat(PasswordRules.faults(MEI, "Qwertyuiop")).containsExactly(Fault.TOO_COMMON);
    assertThat(PasswordRules.faults(MEI, "abababababab")).containsExactly(Fault.TOO_COMMON);
    assertThat(PasswordRules.faults(MEI, "xxMEIxx12345")).containsExactly(Fault.HOLDS_NAME);
  }
}
