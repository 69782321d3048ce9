package certway.web.admin.template;

import certway.web.admin.authoring.Told;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import tools.jackson.databind.node.ObjectNode;

/** Finds out whether a content can be printed. */
@Component
class ShowSpecimen {

    private final TemplateClient templates;

    ShowSpecimen(TemplateClient templates) {
        this.templates = templates;
    }

    /** Of what was typed. */
    Specimen of(String id, ObjectNode content) {
        try {
            templates.print(id, content);
            return new Specimen(id, Packed.pack(content), List.of());
        } catch (HttpClientErrorException.BadRequest e) {
            return new Specimen(id, "", Told.refused(e).faults());
        }
    }

    /** Of what is stored, which can be printed. */
    Specimen stored(Template template) {
        return new Specimen(template.templateId(), Packed.pack(template.content()), List.of());
    }
}
