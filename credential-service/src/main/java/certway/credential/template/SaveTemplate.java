package certway.credential.template;

import certway.credential.revision.Revisions;
import certway.credential.template.model.Content;
import certway.credential.template.model.Fault;
import certway.credential.template.model.Specimens;
import certway.credential.template.model.Template;
import certway.credential.template.model.TemplateId;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes templates and their versions. */
final class SaveTemplate {

    /** The version that somebody has seen who has seen none. */
    static final long NOTHING = Revisions.NOTHING;

    private static final Logger log = LoggerFactory.getLogger(SaveTemplate.class);

    private final Templates templates;
    private final Programs programs;
    private final Specimens specimens;

    /** What became of it. */
    sealed interface Outcome {

        record Saved(Template template) implements Outcome {}

        record Refused(List<Fault> faults) implements Outcome {}

        /** Others saved it meanwhile, or it is not there, or it is there already. */
        record Stale() implements Outcome {}

        record UnknownProgram() implements Outcome {}

        /** It comes with the platform. */
        record Fixed() implements Outcome {}

        record Full() implements Outcome {}
    }

    SaveTemplate(Templates templates, Programs programs, Specimens specimens) {
        this.templates = templates;
        this.programs = programs;
        this.specimens = specimens;
    }

    List<Fault> faults(Content content) {
        return content.faults(specimens::shows);
    }

    /**
     * Saves a version, unless the latest says the same: then it is that one.
     *
     * @param seen the version that was changed; {@link #NOTHING} for a new template
     */
    Outcome save(TemplateId id, long seen, Content content, Template.Edit edit) {
        return switch (id) {
            case TemplateId.Default _ -> new Outcome.Fixed();
            case TemplateId.OfIssuer _ -> checked(id, seen, content, edit);
            case TemplateId.OfProgram(String programId, var _) ->
                programs.find(programId).isPresent() ? checked(id, seen, content, edit) : new Outcome.UnknownProgram();
        };
    }

    private Outcome checked(TemplateId id, long seen, Content content, Template.Edit edit) {
        List<Fault> faults = faults(content);
        if (!faults.isEmpty()) {
            return new Outcome.Refused(faults);
        }
        Optional<Template> found = templates.find(id);
        if (found.isPresent() && found.get().latest().content().equals(content)) {
            return new Outcome.Saved(found.get());
        }
        long now = found.map(template -> (long) template.latest().number()).orElse(NOTHING);
        if (now != seen) {
            return new Outcome.Stale();
        }
        return found.isEmpty()
                ? written(templates::add, Template.first(id, content, edit))
                : next(found.get(), content, edit);
    }

    private Outcome next(Template template, Content content, Template.Edit edit) {
        return switch (template.save(content, edit)) {
            case Template.Saving.Saved(Template changed) -> written(templates::save, changed);
            case Template.Saving.Unchanged() -> new Outcome.Saved(template);
            case Template.Saving.Full() -> new Outcome.Full();
        };
    }

    private static Outcome written(Predicate<Template> write, Template template) {
        if (!write.test(template)) {
            return new Outcome.Stale();
        }
        Template.Version latest = template.latest();
        log.atInfo()
                .addKeyValue("templateId", template.id().text())
                .addKeyValue("version", latest.number())
                .addKeyValue("actor", latest.edit().actor())
                .addKeyValue("changed", template.changed(latest))
                .log("A certificate template was saved");
        return new Outcome.Saved(template);
    }
}
