package certway.web;

import static certway.testkit.identity.People.GRACE;
import static certway.testkit.identity.People.LIN;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Keeping facts and pathways with a browser that has no scripts: who keeps them, and what the catalog is asked. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RegisterPages {

    static final String WAGE = "/admin/facts/wage";
    static final String STEP = "/admin/pathways/steps/s";

    final RunningPages pages = RunningPages.shared();
    final Services services = pages.services();
    final String grace = pages.tokens().of(GRACE);
    final String lin = pages.tokens().of(LIN);

    @BeforeEach
    void sayWhatIsUsual() {
        services.forget();
        Registers.sayTo(services);
    }

    List<String> asked(String request) {
        return services.asked(request);
    }

    static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
