package certway.web.webhook;

import certway.web.layout.Section;
import certway.web.layout.Viewer;
import certway.web.work.Task;
import certway.web.work.Waiting;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Webhooks whose receivers get nothing, and may not know it. */
@Component
class SilentWebhooks implements Waiting {

    private final WebhookClient webhooks;

    SilentWebhooks(WebhookClient webhooks) {
        this.webhooks = webhooks;
    }

    @Override
    public Section section() {
        return Section.WEBHOOKS;
    }

    @Override
    public List<Task> tasks(Viewer viewer) {
        List<Webhooks.Webhook> all = new ArrayList<>();
        String next = null;
        do {
            Webhooks page = webhooks.webhooks(next);
            all.addAll(page.items());
            next = page.next();
        } while (next != null);
        return List.of(Task.among(
                all,
                "webhooks.silent",
                Webhooks.Webhook::isSilent,
                Webhooks.Webhook::address,
                section().address()));
    }
}
