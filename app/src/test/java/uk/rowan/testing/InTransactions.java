package uk.rowan.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Refuses statements outside a transaction: nobody is announced to the database there, so they
/// would find nothing and say nothing about it.
final class InTransactions implements BeanPostProcessor {

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof JdbcClient jdbc ? watched(jdbc) : bean;
  }

  private static Object watched(JdbcClient jdbc) {
    return Proxy.newProxyInstance(
        JdbcClient.class.getClassLoader(),
        new Class<?>[] {JdbcClient.class},
        (_, method, arguments) -> {
          if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a statement runs outside a transaction");
          }
          try {
            return method.invoke(jdbc, arguments);
          } catch (InvocationTargetException e) {
            throw e.getCause();
          }
        });
  }
}
