package certway.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureIT {

    private static final JavaClasses GATEWAY = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("certway.gateway");

    /** The problem and the route table are what the gateway's features share. */
    @Test
    void onlyTheSharedTypesArePublic() {
        noClasses()
                .that()
                .areTopLevelClasses()
                .and()
                .resideOutsideOfPackage("..model..")
                .and()
                .doNotHaveSimpleName("Problem")
                .and()
                .doNotHaveSimpleName("Gateway")
                .should()
                .bePublic()
                .check(GATEWAY);
    }

    @Test
    void nothingOfOursTouchesSpringData() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework.data..")
                .check(GATEWAY);
    }

    @Test
    void theGatewayKnowsNoOtherModule() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "certway.platform..",
                        "certway.catalog..",
                        "certway.enrollment..",
                        "certway.progress..",
                        "certway.credential..")
                .check(GATEWAY);
    }

    @Test
    void featuresDoNotDependOnEachOtherInCircles() {
        slices().matching("certway.gateway.(*)..").should().beFreeOfCycles().check(GATEWAY);
    }
}
