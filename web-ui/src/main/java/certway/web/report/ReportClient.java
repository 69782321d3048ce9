package certway.web.report;

import java.util.Map;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/** Reports of the study service. */
@HttpExchange("/api/admin/reports/programs/{programId}")
interface ReportClient {

    @GetExchange
    Report report(@PathVariable String programId);

    @GetExchange("/items")
    Items items(@PathVariable String programId, @RequestParam Map<String, String> parameters);

    @GetExchange("/at-risk")
    AtRisk atRisk(@PathVariable String programId, @RequestParam Map<String, String> parameters);
}
