package certway.credential;

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
            .importPackages("certway.credential");

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
    void onlyTheModelAndRevisionsArePublic() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..model..", "certway.credential.revision")
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
                .resideInAnyPackage("certway.credential.badge..", "certway.credential.people..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("certway.credential.issuing")
                .check(SERVICE);
        slices().matching("certway.credential.(*)..").should().beFreeOfCycles().check(SERVICE);
    }
}
