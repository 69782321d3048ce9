package certway.credential.issuing.model;

/** Which template counts for what is issued now. */
@FunctionalInterface
public interface TemplateChoice {

    TemplateRef of(Program program);
}
