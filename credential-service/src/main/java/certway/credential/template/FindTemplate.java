package certway.credential.template;

import certway.credential.issuing.model.TemplateRef;
import certway.credential.template.model.CertificateWords;
import certway.credential.template.model.Design;
import certway.credential.template.model.Designs;
import certway.credential.template.model.Language;
import certway.credential.template.model.Template;
import certway.credential.template.model.TemplateId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Templates by their ids: those that people made, and those that come with the platform, of which each edition is a version. */
final class FindTemplate implements Designs {

    private static final Template.Edit NOBODY = new Template.Edit("", Instant.EPOCH);

    private final Templates templates;

    FindTemplate(Templates templates) {
        this.templates = templates;
    }

    Optional<Template> find(TemplateId id) {
        return switch (id) {
            case TemplateId.Default(Language language) -> Optional.of(builtIn(id, language));
            case TemplateId.OfIssuer _, TemplateId.OfProgram _ -> templates.find(id);
        };
    }

    private static Template builtIn(TemplateId id, Language language) {
        List<Template.Version> editions = IntStream.rangeClosed(1, CertificateWords.LATEST)
                .mapToObj(edition -> new Template.Version(
                        edition, edition, new CertificateWords(language, edition).content(), NOBODY))
                .toList();
        return new Template(id, editions);
    }

    @Override
    public Design of(TemplateRef ref) {
        return TemplateId.parse(ref.id())
                .flatMap(this::find)
                .flatMap(template -> template.version(ref.version())
                        .map(version -> new Design(template.id().language(), version.words(), version.content())))
                .orElseThrow(() -> new IllegalStateException(
                        "templates do not go away: %s, version %d".formatted(ref.id(), ref.version())));
    }
}
