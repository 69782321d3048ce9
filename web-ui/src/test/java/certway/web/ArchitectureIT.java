package certway.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Controller;

class ArchitectureIT {

    private static final JavaClasses PAGES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("certway.web");

    @Test
    void featuresDoNotDependOnEachOtherInCircles() {
        slices().matching("certway.web.(*)..").should().beFreeOfCycles().check(PAGES);
    }

    @Test
    void thePagesKeepNothingAndAnnounceNothing() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.mongodb..", "org.apache.kafka..", "certway.platform.outbox..")
                .check(PAGES);
    }

    @Test
    void handlersAndClientsAreNobodyElsesBusiness() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Client")
                .or()
                .haveSimpleNameEndingWith("Wiring")
                .or()
                .areAnnotatedWith(Controller.class)
                .should()
                .bePublic()
                .check(PAGES);
    }
}
