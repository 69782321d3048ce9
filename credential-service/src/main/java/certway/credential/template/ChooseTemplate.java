package certway.credential.template;

import certway.credential.issuing.model.Program;
import certway.credential.issuing.model.TemplateChoice;
import certway.credential.issuing.model.TemplateRef;
import certway.credential.template.Programs.Known;
import certway.credential.template.Templates.Head;
import certway.credential.template.model.CertificateWords;
import certway.credential.template.model.Language;
import certway.credential.template.model.TemplateId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which template counts: in the language of the program its own, if there is one and it is in use, else the provider's, else the one
 * that comes with the platform.
 */
final class ChooseTemplate implements TemplateChoice {

    private static final Logger log = LoggerFactory.getLogger(ChooseTemplate.class);
    private static final Language OTHERWISE = Language.EN;

    private final Templates templates;
    private final Programs programs;

    ChooseTemplate(Templates templates, Programs programs) {
        this.templates = templates;
        this.programs = programs;
    }

    /**
     * The order in which templates count for a program.
     *
     * @param found those that people made, of these
     */
    record Order(Language language, List<TemplateId> ids, Map<TemplateId, Head> found) {

        /** The first that is there and in use. */
        TemplateRef counting() {
            return ids.stream()
                    .flatMap(id -> Optional.ofNullable(found.get(id)).stream())
                    .filter(Head::inUse)
                    .map(head -> new TemplateRef(head.id().text(), head.version()))
                    .findFirst()
                    .orElseGet(() -> new TemplateRef(ids.getLast().text(), CertificateWords.LATEST));
        }
    }

    /** A program whose language is unknown has its certificate all the same, in English: a wrong language is mended by a reissue. */
    @Override
    public TemplateRef of(Program program) {
        Optional<Known> known = programs.find(program.programId());
        if (known.isEmpty()) {
            log.atWarn()
                    .addKeyValue("programId", program.programId())
                    .log("A certificate is issued for a program of which the catalog did not tell yet");
        }
        return order(program.programId(), known.orElse(null)).counting();
    }

    Order order(Known known) {
        return order(known.programId(), known);
    }

    private Order order(String programId, @Nullable Known known) {
        String tag = known == null ? null : known.language();
        Language language = tag == null ? OTHERWISE : Language.of(tag).orElse(OTHERWISE);
        List<TemplateId> ids = List.of(
                new TemplateId.OfProgram(programId, language),
                new TemplateId.OfIssuer(language),
                new TemplateId.Default(language));
        return new Order(language, ids, templates.heads(Set.copyOf(ids)));
    }
}
