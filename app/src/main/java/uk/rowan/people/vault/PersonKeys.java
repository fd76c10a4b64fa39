package uk.rowan.people.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import uk.rowan.foundation.PersonId;
import uk.rowan.foundation.Sealed;
import uk.rowan.people.NewKeys;
import uk.rowan.people.Sealer;

/// Each person's own key (AES-256-GCM), wrapped under the partnership's.
@Component
class PersonKeys implements Sealer, NewKeys {

  static final String KEEP_KEY =
      "select vault.keep_key(cast(:person as uuid), cast(:candidate as bytea)) as wrapped";

  static final String KEY_OF = "select vault.key_of(cast(:person as uuid)) as wrapped";

  private static final int KEY_BYTES = 32;

  private final JdbcClient jdbc;
  private final Aead partnershipKey;
  private final SecureRandom random = new SecureRandom();

  PersonKeys(JdbcClient jdbc, @Qualifier("partnership") Aead partnershipKey) {
    this.jdbc = jdbc;
    this.partnershipKey = partnershipKey;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public Sealed seal(PersonId person, String place, String words) {
    return encrypt(keyOf(person), place, words);
  }

  private static Sealed encrypt(Aead key, String place, String words) {
    try {
      return new Sealed(key.encrypt(words.getBytes(UTF_8), place.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("words for " + place + " cannot be encrypted", e);
    }
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public String open(PersonId person, String place, Sealed sealed) {
    return decrypt(given().computeIfAbsent(person, this::held), place, sealed);
  }

  @Override
  public NewKey make(PersonId person) {
    try {
      var fresh = new byte[KEY_BYTES];
      random.nextBytes(fresh);
      return new Made(
          new Sealed(partnershipKey.encrypt(fresh, place(person))), new AesGcmJce(fresh));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the key of " + person + " cannot be made", e);
    }
  }

  private record Made(Sealed wrapped, Aead key) implements NewKey {
    @Override
    public Sealed seal(String place, String words) {
      return encrypt(key, place, words);
    }
  }

  String open(PersonId person, Sealed wrapped, String place, Sealed sealed) {
    return decrypt(unwrap(person, wrapped.bytes()), place, sealed);
  }

  /// Asked for once in a transaction: the database's answer holds for as long as that lasts.
  private Aead keyOf(PersonId person) {
    return given().computeIfAbsent(person, this::ask);
  }

  /// The keys that the database gave out in this transaction.
  private static Map<PersonId, Aead> given() {
    for (var present : TransactionSynchronizationManager.getSynchronizations()) {
      if (present instanceof Given given) {
        return given.keys;
      }
    }
    var given = new Given();
    TransactionSynchronizationManager.registerSynchronization(given);
    return given.keys;
  }

  /// Goes with its transaction.
  private static final class Given implements TransactionSynchronization {
    private final Map<PersonId, Aead> keys = new HashMap<>();
  }

  private Aead held(PersonId person) {
    return unwrap(
        person,
        jdbc.sql(KEY_OF)
            .param("person", person.value())
            .query(PersonKeys::wrapped)
            .single()
            .bytes());
  }

  private Aead ask(PersonId person) {
    try {
      var fresh = new byte[KEY_BYTES];
      random.nextBytes(fresh);
      var candidate = partnershipKey.encrypt(fresh, place(person));
      byte[] held =
          jdbc.sql(KEEP_KEY)
              .param("person", person.value())
              .param("candidate", candidate)
              .query(PersonKeys::wrapped)
              .single()
              .bytes();
      return unwrap(person, held);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the key of " + person + " cannot be made", e);
    }
  }

  /// Nothing that was sealed is opened without a key.
  private static Sealed wrapped(ResultSet row, int number) throws SQLException {
    var bytes = row.getBytes("wrapped");
    if (bytes == null) {
      throw new IllegalStateException("the key of this person is not yours to use");
    }
    return new Sealed(bytes);
  }

  private Aead unwrap(PersonId person, byte[] wrapped) {
    try {
      return new AesGcmJce(partnershipKey.decrypt(wrapped, place(person)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the key of " + person + " cannot be read", e);
    }
  }

  private static String decrypt(Aead key, String place, Sealed sealed) {
    try {
      return new String(key.decrypt(sealed.bytes(), place.getBytes(UTF_8)), UTF_8);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("what is kept at " + place + " was not sealed for it", e);
    }
  }

  private static byte[] place(PersonId person) {
    return ("vault.person_key/" + person).getBytes(UTF_8);
  }
}
