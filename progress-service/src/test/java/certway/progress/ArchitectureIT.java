package certway.progress;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureIT {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("certway.progress");

    @Test
    void theModelIsPlainJava() {
        classes()
                .that()
                .resideInAPackage("..model..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "certway.progress..model..")
                .check(CLASSES);
    }

    @Test
    void onlyTheModelIsPublic() {
        noClasses()
                .that()
                .areTopLevelClasses()
                .and()
                .resideOutsideOfPackage("..model..")
                .and(not(type(ProgressService.class)))
                .should()
                .bePublic()
                .check(CLASSES);
    }

    @Test
    void attemptsKnowNothingOfStudies() {
        noClasses()
                .that()
                .resideInAPackage("certway.progress.attempt.model")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("certway.progress.study..")
                .check(CLASSES);
    }

    @Test
    void featuresMeetInTheModelOnly() {
        slices().matching("certway.progress.(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(alwaysTrue(), resideInAPackage("..model.."))
                .check(CLASSES);
    }
}
