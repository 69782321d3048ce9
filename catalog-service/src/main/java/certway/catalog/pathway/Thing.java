package certway.catalog.pathway;

/** Anything that pathways are made of. */
sealed interface Thing
        permits Background, Body, Certification, Education, Faq, LicenceRule, PathStep, Pitfall, Role, Term {

    String id();

    /** What lists show it by. */
    String title();
}
