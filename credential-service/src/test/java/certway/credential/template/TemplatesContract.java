package certway.credential.template;

import static certway.credential.template.model.TemplateFixture.ISSUERS;
import static certway.credential.template.model.TemplateFixture.OLGAS;
import static certway.credential.template.model.TemplateFixture.PHLEBOTOMYS;
import static certway.credential.template.model.TemplateFixture.ROSAS;
import static certway.credential.template.model.TemplateFixture.content;
import static certway.credential.template.model.TemplateFixture.saved;
import static certway.credential.template.model.TemplateFixture.template;
import static certway.credential.template.model.TemplateFixture.unused;
import static org.assertj.core.api.Assertions.assertThat;

import certway.credential.template.Templates.Head;
import certway.credential.template.model.Language;
import certway.credential.template.model.Template;
import certway.credential.template.model.TemplateId;
import certway.testkit.race.Race;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every store of templates does. */
abstract class TemplatesContract {

    private final Template first = template(ISSUERS);

    abstract Templates templates();

    @Test
    void whatWasSavedIsFoundAsItWasWithEveryVersion() {
        Template second = saved(first, unused());
        assertThat(templates().find(ISSUERS)).isEmpty();

        assertThat(templates().add(first)).isTrue();
        assertThat(templates().save(second)).isTrue();

        assertThat(templates().find(ISSUERS)).contains(second);
        assertThat(templates().find(PHLEBOTOMYS)).isEmpty();
    }

    @Test
    void thereIsOneOfAProgramInALanguage() {
        templates().add(first);

        assertThat(templates().add(Template.first(ISSUERS, content("Another"), OLGAS)))
                .isFalse();

        assertThat(templates().find(ISSUERS)).contains(first);
    }

    @Test
    void aStaleSaveChangesNothing() {
        templates().add(first);
        Template mine = saved(first, content("Mine"));
        templates().save(mine);

        assertThat(templates().save(saved(first, content("Theirs")))).isFalse();

        assertThat(templates().find(ISSUERS)).contains(mine);
        assertThat(templates().save(saved(template(PHLEBOTOMYS), content("Of none"))))
                .isFalse();
    }

    @Test
    void ofManyWhoSaveAtOnceOneDoes() {
        templates().add(first);

        List<Boolean> outcomes = Race.of(8, i -> templates().save(saved(first, content("Version of " + i))));

        assertThat(outcomes).containsOnlyOnce(true);
        assertThat(templates().find(ISSUERS).orElseThrow().versions()).hasSize(2);
    }

    @Test
    void headsSayWhatTheLatestVersionIs() {
        templates().add(first);
        templates().save(saved(first, unused()));
        templates().add(template(PHLEBOTOMYS));

        assertThat(templates().heads(Set.of(ISSUERS, PHLEBOTOMYS, new TemplateId.OfIssuer(Language.ES))))
                .isEqualTo(Map.of(
                        ISSUERS, new Head(ISSUERS, 2, false, OLGAS),
                        PHLEBOTOMYS, new Head(PHLEBOTOMYS, 1, true, ROSAS)));
    }

    @Test
    void allAreListedPageByPage() {
        templates().add(template(PHLEBOTOMYS));
        templates().add(first);

        List<Head> page = templates().page("", 1);

        assertThat(page).extracting(Head::id).containsExactly(ISSUERS);
        assertThat(templates().page(ISSUERS.text(), 9)).extracting(Head::id).containsExactly(PHLEBOTOMYS);
        assertThat(templates().page(PHLEBOTOMYS.text(), 9)).isEmpty();
    }
}
