package certway.catalog;

import static certway.catalog.FactBodies.newFact;
import static org.assertj.core.api.Assertions.assertThat;

import certway.testkit.http.Answer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What everybody may read about facts. */
class FactsIT extends ReferenceFixture {

    @Test
    void aDisputedFactShowsEverySourceAndTheDecidedValueWithItsReason() {
        Answer fact = catalog.get("/api/facts/wage-clinical-laboratory-median", null);

        assertThat(fact.status()).isEqualTo(200);
        assertThat(fact.at("/state").asString()).isEqualTo("disputed");
        assertThat(fact.at("/statistic").asString()).isEqualTo("median");
        assertThat(fact.at("/period").asString()).isEqualTo("May 2023");
        assertThat(fact.at("/value/display").asString()).isEqualTo("$60,780 a year");
        assertThat(fact.json().path("sources").size()).isEqualTo(3);
        assertThat(fact.at("/sources/0/says/display").asString()).isEqualTo("$57,380 a year");
        assertThat(fact.at("/resolution/reason").asString()).contains("May 2022");
        assertThat(fact.text()).doesNotContain("harborlight-editors");
    }

    @Test
    void theListIsPagedByTopicAndState() {
        List<String> all = new ArrayList<>();
        String cursor = "";
        do {
            Answer page = catalog.get("/api/facts?topic=licences&limit=5" + cursor, null);
            assertThat(page.json().path("items").size()).isBetween(1, 5);
            page.json().path("items").forEach(item -> all.add(item.path("id").asString()));
            cursor = page.json().path("next").isMissingNode()
                    ? ""
                    : "&cursor=" + page.at("/next").asString();
        } while (!cursor.isEmpty());

        assertThat(all).hasSize(18).doesNotHaveDuplicates().isSorted();
        assertThat(ids("/api/facts?state=superseded")).containsExactly("wage-clinical-laboratory-median-2022");
        assertThat(ids("/api/facts?topic=nothing-such")).isEmpty();
    }

    @Test
    void badQuestionsAreRefusedByName() {
        assertThat(catalog.get("/api/facts?state=true", null)
                        .at("/errors/0/pointer")
                        .asString())
                .isEqualTo("state");
        assertThat(catalog.get("/api/facts?review=never", null)
                        .at("/errors/0/pointer")
                        .asString())
                .isEqualTo("review");
        assertThat(catalog.get("/api/facts?colour=red", null).status()).isEqualTo(400);
        assertThat(catalog.get("/api/facts?limit=0", null).status()).isEqualTo(400);
        assertThat(catalog.get("/api/facts?limit=x", null).status()).isEqualTo(400);
        assertThat(catalog.get("/api/facts?cursor=!!", null).status()).isEqualTo(400);
        assertThat(catalog.get("/api/facts/no-such-fact", null).status()).isEqualTo(404);
    }

    @Test
    void anUnchangedFactIsNotSentAgain() {
        Answer first = catalog.get("/api/facts/ascp-cmp-cycle", null);

        assertThat(first.headers().firstValue("Cache-Control").orElse("")).contains("public");
        assertThat(catalog.get("/api/facts/ascp-cmp-cycle", null, "If-None-Match", first.header("ETag"))
                        .status())
                .isEqualTo(304);
    }

    @Test
    void anOverdueFactKeepsItsSourcesButShowsNoFigure() {
        String body = newFact("it-overdue", 77_777).replace("2030-01-01", "2024-01-01");
        assertThat(catalog.send("POST", "/api/admin/facts", grace, body).status())
                .isEqualTo(201);

        Answer fact = catalog.get("/api/facts/it-overdue", null);

        assertThat(fact.at("/state").asString()).isEqualTo("expired");
        assertThat(fact.text()).contains("A survey").doesNotContain("77,777", "77777");
        assertThat(ids("/api/facts?state=expired")).contains("it-overdue");
        assertThat(ids("/api/facts?review=overdue&limit=100")).contains("it-overdue");
        assertThat(ids("/api/facts?review=soon&limit=100")).doesNotContain("it-overdue");
        assertThat(catalog.get(FACTS + "it-overdue", grace).text()).contains("77777");
    }

    private List<String> ids(String path) {
        return catalog.get(path, null)
                .json()
                .path("items")
                .valueStream()
                .map(item -> item.path("id").asString())
                .toList();
    }
}
