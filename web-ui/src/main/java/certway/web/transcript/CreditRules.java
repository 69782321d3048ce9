package certway.web.transcript;

import java.util.List;

/** The certifications of which it is known what they ask for. */
public record CreditRules(List<Rule> items) {

    public record Rule(String certification, String title, String body) {}

    /** The bodies of them. */
    public List<String> bodies() {
        return items.stream().map(Rule::body).distinct().sorted().toList();
    }
}
