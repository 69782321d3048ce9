package certway.credential.template;

import certway.credential.template.model.Template;
import certway.credential.template.model.TemplateId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The templates that people made. */
interface Templates {

    /** What is known of a template without its texts. */
    record Head(TemplateId id, int version, boolean inUse, Template.Edit edit) {}

    Optional<Template> find(TemplateId id);

    /** Those of these that there are. */
    Map<TemplateId, Head> heads(Set<TemplateId> ids);

    /** Some of all, in the order of their ids, behind one; from the start behind an empty text. */
    List<Head> page(String after, int limit);

    /** Adds a new one, unless it is there. */
    boolean add(Template first);

    /** Saves the latest version, if nobody saved one meanwhile. */
    boolean save(Template changed);
}
