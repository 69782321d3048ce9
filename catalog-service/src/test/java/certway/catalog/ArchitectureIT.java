package certway.catalog;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureIT {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("certway.catalog");

    @Test
    void featuresDoNotDependOnEachOtherInCircles() {
        slices().matching("certway.catalog.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void programsKnowNeitherTheirPublicationNorTheirSearch() {
        noClasses()
                .that()
                .resideInAPackage("certway.catalog.program..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "certway.catalog.publishing..", "certway.catalog.search..", "certway.catalog.exchange..")
                .check(CLASSES);
    }

    @Test
    void controllersAndConfigurationsAreNobodyElsesBusiness() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Controller")
                .or()
                .haveSimpleNameEndingWith("Configuration")
                .should()
                .bePublic()
                .check(CLASSES);
    }
}
