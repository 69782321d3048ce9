package certway.catalog.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import certway.catalog.program.Price;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Programs in the Credential Transparency Description Language, as the Credential Registry takes it: a learning program, the
 * certificate of completion that it leads to, and who offers both. Certifications of other bodies are only what the program
 * helps to prepare for, never what it awards.
 */
record Ctdl(URI publicUrl, Reference reference) {

    private static final String CONTEXT = "https://credreg.net/ctdl/schema/context/json";
    private static final String PROVIDER = "_:provider";
    private static final String CERTIFICATE = "#certificate";

    Linked program(CatalogEntry entry) {
        return Linked.node()
                .with("@context", CONTEXT)
                .with("@graph", List.of(learningProgram(entry), certificate(entry), provider(entry)));
    }

    private Linked learningProgram(CatalogEntry entry) {
        String url = PublicPages.program(publicUrl, entry);
        return common(Linked.node().with("@id", url).with("@type", "ceterms:LearningProgram"), entry)
                .with("ceterms:ctid", ctid("program", entry))
                .with("ceterms:name", text(entry, entry.about().title()))
                .with("ceterms:description", text(entry, entry.about().summary()))
                .with("ceterms:availableOnlineAt", List.<Object>of(url))
                .with("ceterms:lifeCycleStatusType", status("LifeCycleStatus", "lifeCycle", entry))
                .with(
                        "ceterms:estimatedDuration",
                        List.of(Linked.of("ceterms:DurationProfile")
                                .with(
                                        "ceterms:exactDuration",
                                        SchemaOrg.duration(entry.terms().studyMinutes()))))
                .with("ceterms:estimatedCost", List.of(cost(entry, url)))
                .with(
                        "ceterms:occupationType",
                        entry.classification().roles().stream()
                                .map(role -> Linked.of("ceterms:CredentialAlignmentObject")
                                        .with(
                                                "ceterms:targetNodeName",
                                                text(entry, reference.name(FacetNames.Kind.ROLE, role))))
                                .toList())
                .with(
                        "ceterms:isPreparationFor",
                        entry.classification().preparesFor().stream()
                                .map(certification -> preparation(entry, certification))
                                .toList());
    }

    private Linked certificate(CatalogEntry entry) {
        String url = PublicPages.program(publicUrl, entry);
        Linked completed = Linked.of("ceterms:ConditionProfile")
                .with("ceterms:description", text(entry, "Every requirement of the program is met."))
                .with("ceterms:targetLearningOpportunity", List.<Object>of(url));
        return common(
                        Linked.node().with("@id", url + CERTIFICATE).with("@type", "ceterms:CertificateOfCompletion"),
                        entry)
                .with("ceterms:ctid", ctid("certificate", entry))
                .with(
                        "ceterms:name",
                        text(
                                entry,
                                "Certificate of completion: " + entry.about().title()))
                .with(
                        "ceterms:description",
                        text(entry, String.join(" ", entry.about().awards())))
                .with("ceterms:credentialStatusType", status("CredentialStatus", "credentialStat", entry))
                .with("ceterms:requires", List.of(completed));
    }

    private Linked common(Linked resource, CatalogEntry entry) {
        return resource.with("ceterms:subjectWebpage", PublicPages.program(publicUrl, entry))
                .with("ceterms:ownedBy", List.<Object>of(PROVIDER))
                .with("ceterms:offeredBy", List.<Object>of(PROVIDER))
                .with("ceterms:inLanguage", List.<Object>of(entry.about().language()));
    }

    private Linked provider(CatalogEntry entry) {
        return Linked.node()
                .with("@id", PROVIDER)
                .with("@type", "ceterms:CredentialOrganization")
                .with("ceterms:name", text(entry, entry.about().provider()))
                .with("ceterms:subjectWebpage", PublicPages.at(publicUrl, "/"));
    }

    private static Linked cost(CatalogEntry entry, String url) {
        Price price = entry.terms().price();
        return Linked.of("ceterms:CostProfile")
                .with("ceterms:costDetails", url)
                .with("ceterms:currency", price.currency())
                .with("ceterms:price", Money.amount(price))
                .with("ceterms:directCostType", concept("CostType", "costType:Tuition"));
    }

    private Linked preparation(CatalogEntry entry, String certification) {
        String name = reference.name(FacetNames.Kind.CERTIFICATION, certification);
        return Linked.of("ceterms:ConditionProfile")
                .with("ceterms:name", text(entry, name))
                .with(
                        "ceterms:description",
                        text(
                                entry,
                                "Helps to prepare for %s, which its body grants by its own rules; this program does not award it."
                                        .formatted(name)));
    }

    private static Linked status(String framework, String prefix, CatalogEntry entry) {
        String active = prefix + ":Active";
        String ended = prefix + (prefix.equals("lifeCycle") ? ":Ceased" : ":Deprecated");
        return concept(framework, entry.isListed() ? active : ended);
    }

    private static Linked concept(String framework, String term) {
        return Linked.of("ceterms:CredentialAlignmentObject")
                .with("ceterms:framework", "https://credreg.net/ctdl/terms/" + framework)
                .with("ceterms:targetNode", term);
    }

    /** Texts are by language. */
    private static Map<String, String> text(CatalogEntry entry, String text) {
        return Map.of(entry.about().language(), text);
    }

    /** The same for the same program for ever, wherever it is asked for. */
    private static String ctid(String what, CatalogEntry entry) {
        String name = "urn:certway:%s:%s".formatted(what, entry.program().id().value());
        return "ce-" + UUID.nameUUIDFromBytes(name.getBytes(UTF_8));
    }
}
