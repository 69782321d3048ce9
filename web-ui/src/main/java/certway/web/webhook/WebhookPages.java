package certway.web.webhook;

import certway.web.form.Forms;
import certway.web.form.Typed;
import certway.web.layout.NotHere;
import certway.web.layout.Pages;
import certway.web.webhook.Webhooks.Webhook;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.servlet.View;

/** Operators and sponsors see their webhooks, make them and change them. */
@Controller
@RequestMapping(Webhooks.PATH)
class WebhookPages {

    private final WebhookClient webhooks;
    private final Forms forms;
    private final Pages pages;

    WebhookPages(WebhookClient webhooks, Forms forms, Pages pages) {
        this.webhooks = webhooks;
        this.forms = forms;
        this.pages = pages;
    }

    @GetMapping
    View list(@RequestParam(required = false) @Nullable String cursor, @RequestParam(defaultValue = "") String done) {
        try {
            return pages.show("webhook/list", Map.of("webhooks", webhooks.webhooks(cursor), "done", done));
        } catch (HttpClientErrorException.BadRequest e) {
            throw new NotHere(e);
        }
    }

    @GetMapping("/new")
    View form() {
        return form(HttpStatus.OK, Typed.NOTHING);
    }

    @PostMapping
    View make(@RequestParam Map<String, String> sent) {
        Typed typed = Typed.of(WebhookForm.MAKE, sent);
        return forms.answer(
                typed,
                () -> made(webhooks.make(typed.text("key"), WebhookForm.wanted(typed))),
                (status, refused) -> form(status, refused));
    }

    /** The secret is only in the first answer: whoever sent the form twice has seen it, or makes a new one. */
    private View made(Webhook made) {
        return made.secret() == null
                ? pages.goTo(made.address() + "?done=webhook-there")
                : pages.show("webhook/secret", Map.of("webhook", made));
    }

    private View form(HttpStatus status, Typed typed) {
        return pages.show(
                status,
                "webhook/new",
                Map.of(
                        "form",
                        new WebhookForm(WebhookForm.MAKE, webhooks.options(), null, typed),
                        "key",
                        UUID.randomUUID().toString()));
    }

    @GetMapping("/{id}/edit")
    View edit(@PathVariable String id) {
        return edit(HttpStatus.OK, id, Typed.NOTHING);
    }

    @PostMapping("/{id}/edit")
    View change(@PathVariable String id, @RequestParam Map<String, String> sent) {
        Typed typed = Typed.of(WebhookForm.CHANGE, sent);
        return forms.send(
                typed,
                () -> {
                    webhooks.change(id, "\"%s\"".formatted(typed.text("revision")), WebhookForm.wanted(typed));
                    return "%s/%s?done=webhook-changed".formatted(Webhooks.PATH, id);
                },
                (status, refused) -> edit(status, id, refused));
    }

    private View edit(HttpStatus status, String id, Typed typed) {
        Webhook webhook = webhooks.webhook(id);
        return pages.show(
                status,
                "webhook/edit",
                Map.of(
                        "webhook",
                        webhook,
                        "form",
                        new WebhookForm(WebhookForm.CHANGE, webhooks.options(), webhook, typed)));
    }
}
