package certway.credential.template.model;

import certway.credential.issuing.model.TemplateRef;

/** Every template version that a certificate was issued with. */
@FunctionalInterface
public interface Designs {

    Design of(TemplateRef ref);
}
