package certway.web.webhook;

import certway.web.form.Typed;
import certway.web.webhook.Webhooks.Options;
import certway.web.webhook.Webhooks.Webhook;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What makes a webhook or changes one.
 *
 * @param name of the form
 * @param webhook the one that is changed; null for a new one
 */
public record WebhookForm(
        String name, Options options, @Nullable Webhook webhook, Typed typed) {

    static final String MAKE = "make";
    static final String CHANGE = "change";

    /** Before the name of a type in the name of its box. */
    private static final String BOX = "type:";

    /** What can be chosen: nothing for a sponsor's webhook, which is told of seats and of nothing else. */
    public List<String> types() {
        if (webhook == null) {
            return options.types();
        }
        if (webhook.sponsorId() != null) {
            return List.of();
        }
        return Stream.concat(options.types().stream(), webhook.types().stream())
                .distinct()
                .toList();
    }

    public String box(String type) {
        return BOX + type;
    }

    /** A box that is not ticked is not sent: so whether this form was sent decides what is looked at. */
    public boolean isChosen(String type) {
        if (typed.form().equals(name)) {
            return typed.values().containsKey(box(type));
        }
        return webhook != null && webhook.types().contains(type);
    }

    /** What stands in a field, of the webhook if nothing was typed. */
    public String programs() {
        return typed.value(name, "programs", webhook == null ? "" : String.join("\n", webhook.programs()));
    }

    /** Who may have a webhook for nobody at all is told so in place of the form. */
    public boolean isForNobody() {
        return options.types().isEmpty() && options.sponsors().isEmpty();
    }

    public boolean mayBeOfThePlatform() {
        return !options.types().isEmpty();
    }

    /** Whose it shall be is asked only where there is a choice. */
    public boolean asksWhose() {
        return options.sponsors().size() > (mayBeOfThePlatform() ? 0 : 1);
    }

    /** What the service is sent; whether it is right is for the service to say. */
    static Map<String, Object> wanted(Typed typed) {
        Map<String, Object> wanted = new TreeMap<>();
        wanted.put("name", typed.text("name"));
        wanted.put("url", typed.text("url"));
        wanted.put(
                "types",
                typed.values().keySet().stream()
                        .filter(field -> field.startsWith(BOX))
                        .map(field -> field.substring(BOX.length()))
                        .sorted()
                        .toList());
        wanted.put(
                "programs",
                Stream.of(typed.text("programs").split("[\\s,;]+", -1))
                        .filter(program -> !program.isEmpty())
                        .distinct()
                        .toList());
        if (!typed.text("sponsorId").isEmpty()) {
            wanted.put("sponsorId", typed.text("sponsorId"));
        }
        return wanted;
    }
}
