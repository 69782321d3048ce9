package certway.web.pathway;

import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/** What the catalog knows about the field. */
interface PathwayClient {

    /** A program to choose. */
    record Offered(String slug, String title) {}

    @GetExchange("/api/pathways")
    Graph graph();

    @GetExchange("/api/pathways/gap")
    Gap gap(@RequestParam MultiValueMap<String, String> parameters);

    @GetExchange("/api/roles")
    Listed<Role> roles();

    @GetExchange("/api/roles/{id}")
    Role role(@PathVariable String id);

    @GetExchange("/api/certifications")
    Listed<Certification> certifications();

    @GetExchange("/api/certifications/{id}")
    Certification certification(@PathVariable String id);

    @GetExchange("/api/bodies")
    Listed<Body> bodies();

    @GetExchange("/api/licence-rules")
    Listed<LicenceRule> licenceRules();

    @GetExchange("/api/{kind}")
    Listed<Term> terms(@PathVariable String kind);

    @GetExchange("/api/faqs")
    Listed<Faq> faqs();

    @GetExchange("/api/{kind}/compare")
    Comparison compare(@PathVariable String kind, @RequestParam(name = "ids") String ids);

    @GetExchange("/api/programs?limit=100&sort=title")
    Listed<Offered> programs();

    @GetExchange("/api/programs/compare")
    Comparison comparePrograms(@RequestParam(name = "slugs") String slugs);
}
