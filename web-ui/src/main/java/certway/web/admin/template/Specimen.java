package certway.web.admin.template;

import certway.web.admin.form.Fault;
import java.util.List;

/**
 * What a certificate would look like.
 *
 * @param packed the content that it shows, as part of an address; empty if it cannot be shown
 * @param faults why not
 */
public record Specimen(String templateId, String packed, List<Fault> faults) {

    public Specimen {
        faults = List.copyOf(faults);
    }

    public String picture() {
        return "%s/specimen.png?text=%s".formatted(Template.address(templateId), packed);
    }

    public String paper() {
        return "%s/specimen.pdf?text=%s".formatted(Template.address(templateId), packed);
    }
}
