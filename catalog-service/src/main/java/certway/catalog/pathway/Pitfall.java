package certway.catalog.pathway;

import certway.catalog.register.Texts;

/** A mistake that people make on their way. */
record Pitfall(String id, String title, String consequence, String instead) implements Thing {

    Pitfall {
        id = Texts.of(id);
        title = Texts.of(title);
        consequence = Texts.of(consequence);
        instead = Texts.of(instead);
    }
}
