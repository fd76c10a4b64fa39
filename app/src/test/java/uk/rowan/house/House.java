package uk.rowan.house;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Parameter;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The application's own classes, read once for every rule.
public final class House {

  /// Plain libraries beside the application: they are no modules of it.
  public static final DescribedPredicate<JavaClass> LIBRARIES =
      JavaClass.Predicates.resideInAnyPackage("uk.rowan.linkage..", "uk.rowan.measures..");

  public static final JavaClasses CODE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_JARS)
          .importPackages("uk.rowan")
          .that(DescribedPredicate.not(LIBRARIES));

  private House() {}

  static boolean isConnections(Parameter parameter) {
    return parameter.getType() == JdbcClient.class;
  }

  static String role(Parameter parameter) {
    var qualifier = parameter.getAnnotation(Qualifier.class);
    return "rowan_" + (qualifier == null ? "app" : qualifier.value());
  }
}
