package uk.rowan.platform.database;

import org.springframework.boot.context.properties.ConfigurationProperties;

/// Where the database is. `url` is a JDBC URL without user or password; `keys` is the folder of
/// secrets kept apart from it.
@ConfigurationProperties("rowan.database")
record DatabaseProperties(String url, String keys) {

  DatabaseProperties {
    if (!url.startsWith("jdbc:postgresql:")) {
      throw new IllegalArgumentException("rowan.database.url is a jdbc:postgresql: address");
    }
  }
}
