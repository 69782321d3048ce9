package certway.credential.issuing.model;

/** The version of a template that a credential is printed with. It stays: a later version changes no paper. */
public record TemplateRef(String id, int version) {

    /** What was printed before there were templates. */
    public static final TemplateRef FIRST = new TemplateRef("default.en", 1);
}
