package uk.rowan.sharing.history;

import java.util.Arrays;
import java.util.UUID;
import org.springframework.beans.factory.annotation.BeanFactoryAnnotationUtils;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import uk.rowan.foundation.PersonId;
import uk.rowan.testing.Staff;

/// Looks as they would stand in the audit log, whether or not anything allowed them.
record Trail(JdbcClient jdbc, TransactionOperations transactions) {

  private static final String APPEND =
      """
      select audit.append('record.read', looked.person, array[looked.person], '{IDENTITY,SUPPORT}', 'ALLOWED', :basis || ':' || :matter)
      from unnest(cast(:persons as uuid[])) as looked (person)
      """;

  static Trail of(ApplicationContext application) {
    var factory = application.getAutowireCapableBeanFactory();
    return new Trail(
        BeanFactoryAnnotationUtils.qualifiedBeanOfType(factory, JdbcClient.class, "audit"),
        BeanFactoryAnnotationUtils.qualifiedBeanOfType(
            factory, TransactionOperations.class, "audit"));
  }

  void looks(Staff who, String basis, PersonId... persons) {
    Staff.as(who)
        .run(
            () ->
                transactions.executeWithoutResult(
                    _ ->
                        jdbc.sql(APPEND)
                            .param("basis", basis)
                            .param("matter", UUID.randomUUID().toString())
                            .param(
                                "persons",
                                Arrays.stream(persons).map(PersonId::value).toArray(UUID[]::new))
                            .query((row, _) -> row.getRow())
                            .list()));
  }
}
