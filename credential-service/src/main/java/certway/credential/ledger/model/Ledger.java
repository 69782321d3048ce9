package certway.credential.ledger.model;

import certway.credential.issuing.model.Completion.Credit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All the continuing education of a learner, and how far it goes for what the learner holds.
 *
 * @param withoutRule certifications of which nobody here knows what they ask for
 */
public record Ledger(LocalDate asOf, List<Activity> activities, List<Account> accounts, List<Held> withoutRule) {

    /** What a body counts in a category. */
    public record Total(String body, String category, int tenths) {}

    public Ledger {
        activities = List.copyOf(activities);
        accounts = List.copyOf(accounts);
        withoutRule = List.copyOf(withoutRule);
    }

    public static Ledger of(Map<String, Rule> rules, List<Held> held, List<Activity> activities, LocalDate today) {
        List<Account> accounts = new ArrayList<>();
        List<Held> withoutRule = new ArrayList<>();
        for (Held one : held) {
            Rule rule = rules.get(one.certification());
            if (rule == null) {
                withoutRule.add(one);
            } else {
                accounts.add(Account.of(one, rule, activities, today));
            }
        }
        return new Ledger(today, activities, accounts, withoutRule);
    }

    /** Everything that was ever earned, by body and category. */
    public List<Total> totals() {
        SortedMap<String, SortedMap<String, Integer>> tenths = new TreeMap<>();
        for (Activity activity : activities) {
            for (Credit credit : activity.credits()) {
                tenths.computeIfAbsent(credit.body(), _ -> new TreeMap<>())
                        .merge(credit.category(), credit.tenths(), Integer::sum);
            }
        }
        List<Total> totals = new ArrayList<>();
        tenths.forEach((body, categories) ->
                categories.forEach((category, sum) -> totals.add(new Total(body, category, sum))));
        return totals;
    }
}
