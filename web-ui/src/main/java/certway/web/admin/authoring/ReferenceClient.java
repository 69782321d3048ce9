package certway.web.admin.authoring;

import certway.web.admin.form.Option;
import java.util.List;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/** What programs refer to. */
@HttpExchange("/api")
interface ReferenceClient {

    record Things(List<Option> items) {}

    record Programs(List<Program> items) {}

    record Program(String programId, String title) {}

    /** All roles, skills and so on. */
    @GetExchange("/{kind}")
    Things all(@PathVariable String kind);

    /** As many as a page can have. */
    @GetExchange("/admin/programs?limit=100")
    Programs programs();
}
