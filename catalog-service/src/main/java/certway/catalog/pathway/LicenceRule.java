package certway.catalog.pathway;

import certway.catalog.register.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Where to find whether a state asks for a licence: the fact says it, with its sources and its date.
 *
 * @param occupation what licence requirements name
 * @param agency whom to ask
 */
record LicenceRule(
        String id,
        String title,
        String state,
        String occupation,
        String fact,
        @Nullable String agency) implements Thing {

    LicenceRule {
        id = Texts.of(id);
        title = Texts.of(title);
        state = Texts.of(state);
        occupation = Texts.of(occupation);
        fact = Texts.of(fact);
    }
}
