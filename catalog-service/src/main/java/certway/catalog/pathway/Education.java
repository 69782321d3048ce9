package certway.catalog.pathway;

import certway.catalog.register.Texts;
import java.util.List;

/**
 * A degree or level that somebody may have reached.
 *
 * @param covers what somebody who has it has reached as well
 */
record Education(String id, String title, List<String> covers) implements Thing {

    Education {
        id = Texts.of(id);
        title = Texts.of(title);
        covers = Texts.list(covers);
    }
}
