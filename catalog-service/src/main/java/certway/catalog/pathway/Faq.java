package certway.catalog.pathway;

import certway.catalog.register.Texts;
import java.util.List;

/**
 * A question that people ask.
 *
 * @param title the question
 * @param answer Markdown, which cites facts by links
 * @param facts that the answer cites
 */
record Faq(String id, int position, String title, String answer, List<String> facts) implements Thing {

    Faq {
        id = Texts.of(id);
        title = Texts.of(title);
        answer = Texts.of(answer);
        facts = Texts.list(facts);
    }
}
