package certway.enrollment;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureIT {

    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("certway.enrollment");

    @Test
    void theModelIsPlainJava() {
        classes()
                .that()
                .resideInAPackage("..model..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "..model..")
                .check(SERVICE);
    }

    @Test
    void onlyTheModelAndWhatAllFeaturesShareArePublic() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..model..", "certway.enrollment.revision")
                .and()
                .areTopLevelClasses()
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .bePublic()
                .check(SERVICE);
    }

    @Test
    void featuresMeetThroughTheModelOnly() {
        noClasses()
                .that()
                .resideInAPackage("certway.enrollment.offer..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("certway.enrollment.enrolling")
                .check(SERVICE);
        slices().matching("certway.enrollment.(*)..").should().beFreeOfCycles().check(SERVICE);
    }
}
