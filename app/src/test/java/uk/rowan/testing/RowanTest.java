package uk.rowan.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;
import uk.rowan.Rowan;

/// A test of the whole application, as it runs: on a port of its own and for `MockMvcTester`, with
/// an empty real database and a [TestClock], both of which can be injected.
///
/// The application is started once for all such tests. Each class finds the database empty, each
/// method finds the clock at [TestClock#TUESDAY].
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
    classes = Rowan.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "logging.level.com.zaxxer.hikari=error")
@AutoConfigureMockMvc
@ContextConfiguration(initializers = OwnDatabase.class)
@TestExecutionListeners(listeners = OwnDatabase.class, mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
public @interface RowanTest {}
