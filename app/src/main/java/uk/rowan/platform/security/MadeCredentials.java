package uk.rowan.platform.security;

import org.springframework.stereotype.Component;
import uk.rowan.foundation.Sealed;
import uk.rowan.foundation.StaffId;
import uk.rowan.sharing.Credentials;

@Component
class MadeCredentials implements Credentials {

  private final Passwords passwords;
  private final SecondFactor secondFactor;

  MadeCredentials(Passwords passwords, SecondFactor secondFactor) {
    this.passwords = passwords;
    this.secondFactor = secondFactor;
  }

  @Override
  public String password(String words) {
    return passwords.encode(words);
  }

  @Override
  public Sealed secondFactor(StaffId staff, byte[] secret) {
    return secondFactor.seal(staff, secret);
  }
}
