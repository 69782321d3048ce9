package certway.credential.template;

import static certway.credential.template.model.TemplateFixture.ISSUERS;
import static certway.credential.template.model.TemplateFixture.OLGAS;
import static certway.credential.template.model.TemplateFixture.PHLEBOTOMYS;
import static certway.credential.template.model.TemplateFixture.content;
import static certway.credential.template.model.TemplateFixture.saved;
import static certway.credential.template.model.TemplateFixture.template;
import static certway.credential.template.model.TemplateFixture.unused;
import static org.assertj.core.api.Assertions.assertThat;

import certway.credential.issuing.model.Program;
import certway.credential.issuing.model.TemplateRef;
import certway.credential.template.Programs.Known;
import certway.credential.template.model.Language;
import certway.credential.template.model.Template;
import certway.credential.template.model.TemplateId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChooseTemplateTest {

    private static final String ID = "hct-phlebotomy-technician";
    private static final Program PROGRAM = new Program(ID, 1, "phlebotomy-technician", "Phlebotomy Technician");

    private final InMemoryTemplates templates = new InMemoryTemplates();
    private final Map<String, Known> known = new HashMap<>();
    private final ChooseTemplate choosing = new ChooseTemplate(templates, new Told());

    private final class Told implements Programs {
        @Override
        public Optional<Known> find(String programId) {
            return Optional.ofNullable(known.get(programId));
        }

        @Override
        public void keep(Known told) {
            known.put(told.programId(), told);
        }
    }

    private void tell(@Nullable String language) {
        known.put(ID, new Known(ID, "Phlebotomy Technician", language, 1));
    }

    @BeforeEach
    void theCatalogToldOfTheProgram() {
        tell("en");
    }

    @Test
    void withoutAnyTheOneInTheProgramsLanguageCounts() {
        assertThat(choosing.of(PROGRAM)).isEqualTo(new TemplateRef("default.en", 1));

        tell("es");

        assertThat(choosing.of(PROGRAM)).isEqualTo(new TemplateRef("default.es", 1));
    }

    @Test
    void aProgramOfAnUnknownLanguageHasItsCertificateInEnglish() {
        tell("fr");
        assertThat(choosing.of(PROGRAM)).isEqualTo(TemplateRef.FIRST);
        tell(null);
        assertThat(choosing.of(PROGRAM)).isEqualTo(TemplateRef.FIRST);
        known.clear();
        assertThat(choosing.of(PROGRAM)).isEqualTo(TemplateRef.FIRST);
    }

    @Test
    void theIssuersCountsBeforeThePlatformsAndTheProgramsBeforeBoth() {
        templates.add(template(ISSUERS));
        assertThat(choosing.of(PROGRAM)).isEqualTo(new TemplateRef("issuer.en", 1));

        templates.add(template(PHLEBOTOMYS));
        templates.save(saved(template(PHLEBOTOMYS), content("Diploma")));

        assertThat(choosing.of(PROGRAM)).isEqualTo(new TemplateRef("program.hct-phlebotomy-technician.en", 2));
    }

    @Test
    void oneThatIsNotInUseDoesNotCount() {
        templates.add(template(ISSUERS));
        templates.add(Template.first(PHLEBOTOMYS, unused(), OLGAS));

        assertThat(choosing.of(PROGRAM)).isEqualTo(new TemplateRef("issuer.en", 1));
    }

    @Test
    void oneOfAnotherLanguageOrProgramDoesNotCount() {
        templates.add(template(new TemplateId.OfIssuer(Language.ES)));
        templates.add(template(new TemplateId.OfProgram(ID, Language.ES)));
        templates.add(template(new TemplateId.OfProgram("another", Language.EN)));

        assertThat(choosing.of(PROGRAM)).isEqualTo(TemplateRef.FIRST);
    }
}
