package certway.credential.template.model;

import certway.credential.template.model.Content.Signatory;
import java.time.Instant;
import java.util.List;

/** Templates in the states that tests need. */
public final class TemplateFixture {

    public static final TemplateId ISSUERS = new TemplateId.OfIssuer(Language.EN);
    public static final TemplateId PHLEBOTOMYS = new TemplateId.OfProgram("hct-phlebotomy-technician", Language.EN);
    public static final Template.Edit ROSAS = new Template.Edit("rosa", Instant.parse("2026-11-20T16:30:00Z"));
    public static final Template.Edit OLGAS = new Template.Edit("olga", Instant.parse("2026-11-21T08:00:00Z"));

    private TemplateFixture() {}

    public static Content content() {
        return content("Certificate of Completion");
    }

    public static Content content(String heading) {
        return new Content(
                heading,
                "{issuer} is glad to say that",
                "completed",
                "on {completed}, with {credits} credits",
                List.of(new Signatory("Dr Ruth Adeyemi", "Director of studies")),
                "#0b5563",
                true);
    }

    public static Content unused() {
        Content content = content();
        return new Content(
                content.heading(),
                content.opening(),
                content.statement(),
                content.closing(),
                content.signatories(),
                content.accent(),
                false);
    }

    /** In its first version. */
    public static Template template(TemplateId id) {
        return Template.first(id, content(), ROSAS);
    }

    /** The same in its next version. */
    public static Template saved(Template template, Content content) {
        return switch (template.save(content, OLGAS)) {
            case Template.Saving.Saved(Template changed) -> changed;
            case Template.Saving.Unchanged(), Template.Saving.Full() -> throw new AssertionError("not saved");
        };
    }
}
