package certway.credential.paper;

import certway.credential.issuing.model.Credential;
import certway.credential.issuing.model.CredentialFixture;
import certway.credential.issuing.model.TemplateRef;
import certway.credential.template.model.CertificateWords;
import certway.credential.template.model.Content;
import certway.credential.template.model.Content.Signatory;
import certway.credential.template.model.Design;
import certway.credential.template.model.Designs;
import certway.credential.template.model.Language;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What certificates of tests are printed with. */
final class DesignFixture {

    static final TemplateRef SPANISH = new TemplateRef("default.es", 1);
    static final TemplateRef OWN = new TemplateRef("issuer.en", 1);
    static final TemplateRef OWN_SPANISH = new TemplateRef("program.hct-flebotomia.es", 2);
    static final TemplateRef LONGEST = new TemplateRef("issuer.en", 2);

    static final Content ADAS = new Content(
            "Diploma",
            "The board of {issuer} is proud to say that",
            "worked through {hours} and passed",
            "{holder} earned {credits} credits with {program} on {completed}.",
            List.of(new Signatory("Dr Ruth Adeyemi", "Director of studies"), new Signatory("Sam Lee", "")),
            "#7a1f5c",
            true);

    private static final Map<TemplateRef, Design> ALL = Map.of(
            TemplateRef.FIRST,
            builtIn(Language.EN),
            SPANISH,
            builtIn(Language.ES),
            OWN,
            new Design(Language.EN, 1, ADAS),
            OWN_SPANISH,
            new Design(
                    Language.ES,
                    1,
                    new Content(
                            "Constancia",
                            "{issuer} hace constar que",
                            "ha aprobado",
                            "con {credits} créditos",
                            List.of(new Signatory("Dra. Inés Peña", "Dirección académica")),
                            "#0b5563",
                            true)),
            LONGEST,
            new Design(Language.EN, 1, longest()));

    static final Designs DESIGNS = ref -> Objects.requireNonNull(ALL.get(ref));

    private DesignFixture() {}

    static Design builtIn(Language language) {
        return new Design(language, 1, new CertificateWords(language, 1).content());
    }

    private static Content longest() {
        return new Content(
                "H".repeat(60),
                words(160),
                words(160),
                words(300),
                List.of(new Signatory(words(80), words(80)), new Signatory(words(80), words(80))),
                "#000000",
                true);
    }

    private static String words(int letters) {
        return "earnestly ".repeat(letters / 10).strip();
    }

    static Credential printedWith(TemplateRef template) {
        return printedWith(template, CredentialFixture.adas());
    }

    static Credential printedWith(TemplateRef template, Credential credential) {
        return new Credential(
                credential.id(),
                credential.publicId(),
                credential.completion(),
                credential.holder(),
                credential.issuedAt(),
                credential.validUntil(),
                credential.supersedes(),
                credential.position(),
                credential.state(),
                credential.visibility(),
                credential.revision(),
                template);
    }
}
