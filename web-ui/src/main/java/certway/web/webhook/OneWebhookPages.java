package certway.web.webhook;

import certway.web.form.Forms;
import certway.web.form.Typed;
import certway.web.layout.Address;
import certway.web.layout.NotHere;
import certway.web.layout.Pages;
import certway.web.webhook.Webhooks.Webhook;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.servlet.View;

/** One webhook: how it is, what was sent to it, and what can be done with it. */
@Controller
@RequestMapping(Webhooks.PATH + "/{id}")
class OneWebhookPages {

    private static final String ACT = "act";
    private static final String REPLAY = "replay";

    private final WebhookClient webhooks;
    private final Forms forms;
    private final Pages pages;

    OneWebhookPages(WebhookClient webhooks, Forms forms, Pages pages) {
        this.webhooks = webhooks;
        this.forms = forms;
        this.pages = pages;
    }

    /** Which part of the log of which webhook is wanted. */
    private record Shown(String id, String state, String cursor) {

        static Shown first(String id) {
            return new Shown(id, "", "");
        }
    }

    @GetMapping
    View webhook(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam(defaultValue = "") String done) {
        return page(HttpStatus.OK, new Shown(id, state, cursor), done, Typed.NOTHING);
    }

    @PostMapping("/pause")
    View pause(@PathVariable String id) {
        return act(id, "webhook-paused", () -> webhooks.pause(id));
    }

    @PostMapping("/resume")
    View resume(@PathVariable String id) {
        return act(id, "webhook-resumed", () -> webhooks.resume(id));
    }

    private View act(String id, String done, Runnable act) {
        return act(id, Typed.of(ACT, Map.of()), () -> {
            act.run();
            return "%s/%s?done=%s".formatted(Webhooks.PATH, id, done);
        });
    }

    /**
     * Does something with a webhook.
     *
     * @param act says where it leads; what is refused is said on the webhook's page
     */
    private View act(String id, Typed typed, Supplier<String> act) {
        return forms.send(typed, act, (status, refused) -> page(status, Shown.first(id), "", refused));
    }

    /** To what became of it, which says by itself when it has arrived. */
    @PostMapping("/test")
    View test(@PathVariable String id) {
        return act(
                id,
                Typed.of(ACT, Map.of()),
                () -> "%s/%s/deliveries/%s?done=webhook-tested"
                        .formatted(Webhooks.PATH, id, webhooks.test(id).deliveryId()));
    }

    /** Sent twice by a reload it would make two, and the secret in use would sign no more: so the second is refused. */
    @PostMapping("/secrets")
    View renew(@PathVariable String id, @RequestParam(defaultValue = "") String seen) {
        Typed typed = Typed.of("secret", Map.of());
        if (!webhooks.webhook(id).seen().equals(seen)) {
            return page(HttpStatus.CONFLICT, Shown.first(id), "", typed.refused("secret-made-meanwhile", "seen"));
        }
        return forms.answer(
                typed,
                () -> pages.show("webhook/secret", Map.of("webhook", webhooks.renew(id))),
                (status, refused) -> page(status, Shown.first(id), "", refused));
    }

    @PostMapping("/replay")
    View replay(@PathVariable String id, @RequestParam Map<String, String> sent) {
        Typed typed = Typed.of(REPLAY, sent);
        return act(id, typed, () -> {
            webhooks.replay(id, start(typed));
            return "%s/%s?done=webhook-replaying#log".formatted(Webhooks.PATH, id);
        });
    }

    private static Map<String, String> start(Typed typed) {
        String event = typed.text("eventId");
        return event.isEmpty() ? Map.of("from", instant(typed.text("from"))) : Map.of("eventId", event);
    }

    /** A browser sends the time without its zone, which the label says; what is no time goes to the service as it is. */
    private static String instant(String text) {
        try {
            return LocalDateTime.parse(text).toInstant(ZoneOffset.UTC).toString();
        } catch (DateTimeParseException e) {
            return text;
        }
    }

    @PostMapping("/delete")
    View delete(@PathVariable String id) {
        return act(id, Typed.of("delete", Map.of()), () -> {
            webhooks.delete(id);
            return Webhooks.PATH + "?done=webhook-deleted";
        });
    }

    private View page(HttpStatus status, Shown shown, String done, Typed typed) {
        String state = Deliveries.STATES.contains(shown.state()) ? shown.state() : "";
        try {
            Webhook webhook = webhooks.webhook(shown.id());
            Address log = new Address(webhook.address(), Map.of("state", state));
            Address here = log.with("cursor", shown.cursor());
            Deliveries deliveries = webhooks.deliveries(shown.id(), here.query());
            return pages.show(
                    status,
                    "webhook/webhook",
                    Map.of(
                            "webhook", webhook,
                            "deliveries", deliveries,
                            "state", state,
                            "here", here.toString(),
                            "next",
                                    deliveries.next() == null
                                            ? ""
                                            : log.with("cursor", deliveries.next())
                                                    .toString(),
                            "done", done,
                            "typed", typed));
        } catch (HttpClientErrorException.BadRequest e) {
            throw new NotHere(e);
        }
    }
}
