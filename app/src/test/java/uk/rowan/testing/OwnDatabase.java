package uk.rowan.testing;

import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/// Gives an application its [TestDatabase] and its [TestClock], and each test class both as new.
final class OwnDatabase extends AbstractTestExecutionListener
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  OwnDatabase() {}

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    TestServer.stopAfterSpring();
    var database = TestDatabase.fresh();
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(
            new MapPropertySource(
                "own database",
                Map.of(
                    "rowan.database.url", database.url(),
                    "rowan.database.keys", database.keys().folder().toString(),
                    "rowan.witness.folder", database.folder().resolve("witness").toString(),
                    "server.address", "127.0.0.1")));
    context.getBeanFactory().registerSingleton("testDatabase", database);
    context.getBeanFactory().registerSingleton("testClock", new TestClock());
    context.getBeanFactory().addBeanPostProcessor(new InTransactions());
  }

  @Override
  public int getOrder() {
    return Integer.MIN_VALUE;
  }

  @Override
  public void beforeTestClass(TestContext test) {
    test.getApplicationContext().getBean(TestDatabase.class).lendTo(outermost(test.getTestClass()));
  }

  @Override
  public void beforeTestMethod(TestContext test) {
    test.getApplicationContext().getBean(TestClock.class).set(TestClock.TUESDAY);
  }

  private static Class<?> outermost(Class<?> test) {
    var enclosing = test.getEnclosingClass();
    return enclosing == null ? test : outermost(enclosing);
  }
}
