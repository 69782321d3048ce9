package certway.catalog.pathway;

import certway.catalog.register.Texts;

/** What somebody brings along from outside of the field, where a pathway can start too. */
record Background(String id, String title, String summary) implements Thing {

    Background {
        id = Texts.of(id);
        title = Texts.of(title);
        summary = Texts.of(summary);
    }
}
