package certway.catalog.pathway;

import certway.catalog.register.Texts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A word of the field and what it stands for: an area, a skill, a workplace, a state. */
record Term(
        String id,
        String title,
        @Nullable String group,
        String summary,
        List<String> aliases,
        List<String> examples,
        @Nullable String url)
        implements Thing {

    Term {
        id = Texts.of(id);
        title = Texts.of(title);
        summary = Texts.of(summary);
        aliases = Texts.list(aliases);
        examples = Texts.list(examples);
    }
}
