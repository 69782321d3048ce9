package certway.credential.template;

import static certway.credential.template.model.TemplateFixture.ISSUERS;
import static certway.credential.template.model.TemplateFixture.OLGAS;
import static certway.credential.template.model.TemplateFixture.PHLEBOTOMYS;
import static certway.credential.template.model.TemplateFixture.ROSAS;
import static certway.credential.template.model.TemplateFixture.content;
import static org.assertj.core.api.Assertions.assertThat;

import certway.credential.issuing.model.TemplateRef;
import certway.credential.template.Programs.Known;
import certway.credential.template.SaveTemplate.Outcome;
import certway.credential.template.model.Content;
import certway.credential.template.model.Design;
import certway.credential.template.model.Fault;
import certway.credential.template.model.Language;
import certway.credential.template.model.Specimens;
import certway.credential.template.model.Template;
import certway.credential.template.model.TemplateId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SaveTemplateTest {

    private final InMemoryTemplates templates = new InMemoryTemplates();
    private final SaveTemplate saving = new SaveTemplate(templates, new OneProgram(), new Latin());
    private final FindTemplate finding = new FindTemplate(templates);

    private static final class OneProgram implements Programs {
        @Override
        public Optional<Known> find(String programId) {
            return programId.equals("hct-phlebotomy-technician")
                    ? Optional.of(new Known(programId, "Phlebotomy Technician", "en", 1))
                    : Optional.empty();
        }

        @Override
        public void keep(Known told) {
            throw new AssertionError("nobody tells anything here");
        }
    }

    private static final class Latin implements Specimens {
        @Override
        public boolean shows(String text) {
            return text.codePoints().allMatch(letter -> letter < 0x250);
        }

        @Override
        public byte[] pdf(Design design, String program) {
            throw new AssertionError("nothing is printed here");
        }

        @Override
        public byte[] picture(Design design, String program) {
            throw new AssertionError("nothing is drawn here");
        }
    }

    private Outcome save(TemplateId id, long seen, Content content) {
        return saving.save(id, seen, content, ROSAS);
    }

    private static Template saved(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Saved.class);
        return ((Outcome.Saved) outcome).template();
    }

    @Test
    void aNewOneIsMadeAndChangedByWhoeverHasSeenIt() {
        assertThat(saved(save(PHLEBOTOMYS, 0, content())).latest().number()).isEqualTo(1);

        Template second = saved(saving.save(PHLEBOTOMYS, 1, content("Diploma"), OLGAS));

        assertThat(second.latest().edit()).isEqualTo(OLGAS);
        assertThat(templates.find(PHLEBOTOMYS)).contains(second);
    }

    @Test
    void whoHasNotSeenTheLatestChangesNothing() {
        save(ISSUERS, 0, content());
        save(ISSUERS, 1, content("Diploma"));

        for (long seen : new long[] {-1, 0, 1, 3}) {
            assertThat(save(ISSUERS, seen, content("Mine"))).isEqualTo(new Outcome.Stale());
        }

        assertThat(templates.find(ISSUERS).orElseThrow().versions()).hasSize(2);
        assertThat(save(PHLEBOTOMYS, 1, content())).isEqualTo(new Outcome.Stale());
    }

    @Test
    void toSendTheSameTwiceIsToSaveItOnce() {
        save(ISSUERS, 0, content());

        Template again = saved(saving.save(ISSUERS, 0, content(), OLGAS));

        assertThat(again.versions()).hasSize(1);
        assertThat(again.latest().edit()).isEqualTo(ROSAS);
    }

    @Test
    void whatCannotBePrintedIsNotSaved() {
        assertThat(save(ISSUERS, 0, content("山")))
                .isEqualTo(new Outcome.Refused(
                        List.of(new Fault("/heading", "has a letter that the font of certificates cannot show"))));
        assertThat(templates.find(ISSUERS)).isEmpty();
    }

    @Test
    void forAProgramThatNobodyKnowsThereIsNone() {
        assertThat(save(new TemplateId.OfProgram("nothing", Language.EN), 0, content()))
                .isEqualTo(new Outcome.UnknownProgram());
    }

    @Test
    void whatComesWithThePlatformIsReadAndNotChanged() {
        TemplateId spanish = new TemplateId.Default(Language.ES);

        assertThat(save(spanish, 1, content())).isEqualTo(new Outcome.Fixed());

        assertThat(finding.find(spanish).orElseThrow().latest().content().heading())
                .isEqualTo("Certificado");
        assertThat(templates.find(spanish)).isEmpty();
    }

    @Test
    void anOldVersionIsPrintedAsItWas() {
        save(ISSUERS, 0, content());
        save(ISSUERS, 1, content("Diploma"));

        assertThat(finding.of(new TemplateRef("issuer.en", 1)).content()).isEqualTo(content());
        assertThat(finding.of(new TemplateRef("issuer.en", 2)).content()).isEqualTo(content("Diploma"));
        assertThat(finding.of(TemplateRef.FIRST).content().heading()).isEqualTo("Certificate");
    }
}
