package certway.web.catalog;

import certway.web.layout.Part;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;

/** The programs of the catalog, for staff to choose one of and to know it by its title. */
@Component
public class ChoosePrograms {

    private static final String MOST = "100";

    private final CatalogClient catalog;

    ChoosePrograms(CatalogClient catalog) {
        this.catalog = catalog;
    }

    /** The first of them in the order of the catalog's own; who misses one types its id. */
    public Part<ProgramList> choice() {
        return Part.of(() -> catalog.programs(new LinkedMultiValueMap<>(Map.of("limit", List.of(MOST)))));
    }
}
