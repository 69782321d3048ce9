package certway.web.admin.register;

import certway.web.admin.form.Option;
import certway.web.fact.FactList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Every fact of the register, to choose from. */
@Component
class FactNames {

    private static final int MOST_PAGES = 20;

    private final FactEditClient facts;

    FactNames(FactEditClient facts) {
        this.facts = facts;
    }

    List<Option> all() {
        List<Option> options = new ArrayList<>();
        MultiValueMap<String, String> asked = new LinkedMultiValueMap<>(Map.of("limit", List.of(FactEditClient.MOST)));
        for (int page = 0; page < MOST_PAGES; page++) {
            FactList list = facts.shown(asked);
            list.items().forEach(fact -> options.add(new Option(fact.id(), fact.title())));
            if (list.next() == null) {
                break;
            }
            asked.set("cursor", list.next());
        }
        return options;
    }
}
