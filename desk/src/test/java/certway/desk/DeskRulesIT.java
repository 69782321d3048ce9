package certway.desk;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** What the services share for their staff knows none of the services. */
class DeskRulesIT {

    private static final JavaClasses DESK = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("certway.desk");

    @Test
    void itStandsOnThePlatformAlone() {
        noClasses()
                .that()
                .resideInAPackage("certway.desk..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "certway.catalog..",
                        "certway.enrollment..",
                        "certway.progress..",
                        "certway.credential..",
                        "certway.gateway..",
                        "certway.web..")
                .check(DESK);
    }

    @Test
    void whatServicesSayOfTheirActsIsPlainJava() {
        classes()
                .that()
                .resideInAPackage("certway.desk.audit.model..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "certway.desk.audit.model..")
                .check(DESK);
    }

    @Test
    void itsPartsDoNotHangOnEachOtherInACircle() {
        slices().matching("certway.desk.(*)..").should().beFreeOfCycles().check(DESK);
    }
}
