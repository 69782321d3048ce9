package certway.web.fact;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** Facts that a page cites. */
public record CitedFacts(Map<String, Fact> byId) {

    /** A link to a fact as the catalog writes it. */
    static final Pattern LINK = Pattern.compile("<a [^>]*?href=\"/facts/([a-z0-9-]+)\"[^>]*>.*?</a>", Pattern.DOTALL);

    public CitedFacts {
        byId = Collections.unmodifiableMap(new LinkedHashMap<>(byId));
    }

    public Collection<Fact> all() {
        return byId.values();
    }

    /** The same HTML with {@code words} behind each link to a fact on which sources differ. */
    public String mark(String html, String words) {
        String mark = " <span class=\"mark\">" + HtmlUtils.htmlEscape(words) + "</span>";
        return LINK.matcher(html).replaceAll(link -> {
            Fact fact = byId.get(link.group(1));
            String text = fact != null && fact.isDisputed() ? link.group() + mark : link.group();
            return Matcher.quoteReplacement(text);
        });
    }
}
