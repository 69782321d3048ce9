package certway.web;

import static certway.testkit.identity.People.GRACE;
import static certway.testkit.identity.People.LIN;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writing a draft with a browser that has no scripts: who writes it, and what the catalog was asked to do. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class DraftPages {

    static final String SAVED = "{}";

    final RunningPages pages = RunningPages.shared();
    final Services services = pages.services();
    final String author = pages.tokens().of(GRACE);
    final String reviewer = pages.tokens().of(LIN);

    @BeforeEach
    void sayWhatIsUsual() {
        services.forget();
        Authored.sayTo(services);
    }

    List<String> asked(String request) {
        return services.asked(request);
    }

    static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
