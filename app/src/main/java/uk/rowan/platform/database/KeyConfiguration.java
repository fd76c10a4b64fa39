package uk.rowan.platform.database;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.security.GeneralSecurityException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The keys that are kept apart from the data, ready to use.
@Configuration(proxyBeanMethods = false)
class KeyConfiguration {

  /// Encrypts the keys of persons and the second factors of staff; nothing else directly.
  @Bean
  @Qualifier("partnership")
  Aead partnershipKey(Keys keys) throws GeneralSecurityException {
    AeadConfig.register();
    return new AesGcmJce(keys.secret("partnership.key"));
  }

  /// Keys the hashes by which records are matched.
  @Bean
  @Qualifier("matching")
  byte[] matchingKey(Keys keys) {
    return keys.secret("matching.key");
  }

  /// Signs the seals of the audit log.
  @Bean
  @Qualifier("sealing")
  byte[] sealingKey(Keys keys) {
    return keys.secret("sealing.key");
  }
}
