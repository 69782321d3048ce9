package certway.web.fact;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;

/** Looks up the facts that texts of the catalog link to. */
@Component
public class CiteFacts {

    private static final int MOST = 20;

    private final FactClient facts;

    CiteFacts(FactClient facts) {
        this.facts = facts;
    }

    /** Those that the texts link to, in their order. */
    public CitedFacts in(String... html) {
        return byId(Stream.of(html)
                .flatMap(text -> CitedFacts.LINK.matcher(text).results())
                .map((MatchResult link) -> link.group(1)));
    }

    /** These facts in this order; an id that leads nowhere is left out. */
    public CitedFacts byId(Stream<String> ids) {
        Map<String, Fact> found = new LinkedHashMap<>();
        ids.distinct().limit(MOST).forEach(id -> add(id, found));
        return new CitedFacts(found);
    }

    private void add(String id, Map<String, Fact> found) {
        try {
            found.put(id, facts.fact(id));
        } catch (HttpClientErrorException.NotFound _) {
            // The link stays and says so itself.
        }
    }
}
