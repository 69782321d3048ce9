package certway.web.webhook;

import certway.web.form.Forms;
import certway.web.form.Typed;
import certway.web.layout.Pages;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** One message to a webhook: what is in it, what became of it, and sending it again. */
@Controller
@RequestMapping(Webhooks.PATH + "/{id}/deliveries/{delivery}")
class DeliveryPages {

    private final WebhookClient webhooks;
    private final Forms forms;
    private final Pages pages;

    DeliveryPages(WebhookClient webhooks, Forms forms, Pages pages) {
        this.webhooks = webhooks;
        this.forms = forms;
        this.pages = pages;
    }

    @GetMapping
    View delivery(
            @PathVariable String id, @PathVariable String delivery, @RequestParam(defaultValue = "") String done) {
        return page(HttpStatus.OK, id, delivery, done, Typed.NOTHING);
    }

    @PostMapping("/resend")
    View resend(@PathVariable String id, @PathVariable String delivery) {
        return forms.send(
                Typed.of("resend", Map.of()),
                () -> "%s/%s/deliveries/%s?done=webhook-resent"
                        .formatted(
                                Webhooks.PATH, id, webhooks.resend(id, delivery).deliveryId()),
                (status, refused) -> page(status, id, delivery, "", refused));
    }

    private View page(HttpStatus status, String id, String delivery, String done, Typed typed) {
        return pages.show(
                status,
                "webhook/delivery",
                Map.of(
                        "webhook",
                        webhooks.webhook(id),
                        "delivery",
                        webhooks.delivery(id, delivery),
                        "done",
                        done,
                        "typed",
                        typed));
    }
}
