package certway.catalog.pathway;

import certway.catalog.register.Key;
import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of things that pathways are made of, named as in files and addresses. */
enum Kind {
    ROLES("roles", "role", Role.class),
    BACKGROUNDS("backgrounds", "background", Background.class),
    STEPS("steps", "step", PathStep.class),
    EDUCATIONS("educations", "education", Education.class),
    CERTIFICATIONS("certifications", "certification", Certification.class),
    BODIES("bodies", "body", Body.class),
    ACCREDITORS("accreditors", "accreditor", Term.class),
    SPECIALISATIONS("specialisations", "specialisation", Term.class),
    TESTING_AREAS("testing-areas", "testing area", Term.class),
    SKILLS("skills", "skill", Term.class),
    WORKPLACES("workplaces", "workplace", Term.class),
    PITFALLS("pitfalls", "pitfall", Pitfall.class),
    FAQS("faqs", "question", Faq.class),
    STATES("states", "state", Term.class),
    LICENCE_RULES("licence-rules", "licence rule", LicenceRule.class);

    private final String text;
    private final String noun;
    private final Class<? extends Thing> type;

    Kind(String text, String noun, Class<? extends Thing> type) {
        this.text = text;
        this.noun = noun;
        this.type = type;
    }

    String text() {
        return text;
    }

    /** What one of it is called in messages. */
    String noun() {
        return noun;
    }

    Class<? extends Thing> type() {
        return type;
    }

    Key key(String id) {
        return new Key(text, id);
    }

    static Optional<Kind> of(String text) {
        return Stream.of(values()).filter(kind -> kind.text.equals(text)).findFirst();
    }
}
