package certway.credential.template.model;

import static certway.credential.template.model.TemplateFixture.ISSUERS;
import static certway.credential.template.model.TemplateFixture.OLGAS;
import static certway.credential.template.model.TemplateFixture.ROSAS;
import static certway.credential.template.model.TemplateFixture.content;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTest {

    private final Template first = Template.first(ISSUERS, content(), ROSAS);

    @Test
    void savingAddsAVersionAndChangesNone() {
        Template second = TemplateFixture.saved(first, content("Diploma"));

        assertThat(second.latest().number()).isEqualTo(2);
        assertThat(second.latest().edit()).isEqualTo(OLGAS);
        assertThat(second.version(1)).contains(first.latest());
        assertThat(second.version(3)).isEmpty();
        assertThat(second.changed(second.latest())).containsExactly("heading");
        assertThat(second.changed(first.latest())).isEmpty();
    }

    @Test
    void whatItSaysAlreadyIsNoVersion() {
        assertThat(first.save(content(), OLGAS)).isEqualTo(new Template.Saving.Unchanged());
    }

    @Test
    void thereIsAnEndToVersions() {
        Template template = first;
        for (int i = 2; i <= 1_000; i++) {
            template = TemplateFixture.saved(template, content("Version " + i));
        }

        assertThat(template.save(content("One more"), OLGAS)).isEqualTo(new Template.Saving.Full());
    }

    @ParameterizedTest
    @ValueSource(strings = {"default.en", "default.es", "issuer.es", "program.hct-phlebotomy-technician.en"})
    void anIdIsReadAsItIsWritten(String text) {
        assertThat(TemplateId.parse(text)).map(TemplateId::text).contains(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nothing",
                "default",
                "default.fr",
                "issuer.EN",
                "program..en",
                "program.a$b.en",
                "issuer.en/1"
            })
    void whatIsNoIdIsNone(String text) {
        assertThat(TemplateId.parse(text)).isEmpty();
    }
}
