package uk.rowan.people.person;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Looks for names among the persons in view: every word must begin a part of some name of theirs.
@Repository
class PersonSearch {

  static final String BY_NAME =
      """
      select p.id
      from people.person p
      where (cast(:born as date) is null or p.born = :born)
        and not exists (
          select from unnest(cast(:words as text[])) as word
          where lower(' ' || p.given || ' ' || p.family || ' ' || replace(p.family, '-', ' ')) not like '% ' || word || '%'
            and not exists (
              select from people.other_name n
              where n.person = p.id and lower(' ' || n.given || ' ' || n.family) like '% ' || word || '%'))
      order by p.family, p.given, p.id
      limit 100
      """;

  private final JdbcClient jdbc;

  PersonSearch(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<UUID> byName(List<String> words, Optional<LocalDate> born) {
    var patterns =
        words.stream()
            .map(
                word ->
                    word.toLowerCase(Locale.ROOT)
                        .replace("\\", "\\\\")
                        .replace("%", "\\%")
                        .replace("_", "\\_"))
            .toArray(String[]::new);
    return jdbc.sql(BY_NAME)
        .param("born", born.orElse(null))
        .param("words", patterns)
        .query((row, _) -> row.getObject("id", UUID.class))
        .list();
  }
}
