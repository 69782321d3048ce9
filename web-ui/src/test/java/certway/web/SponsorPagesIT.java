package certway.web;

import static certway.testkit.identity.People.ADA;
import static certway.testkit.identity.People.HUGO;
import static certway.testkit.identity.People.ROSA;
import static certway.web.Html.shown;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A registrar keeps sponsors, and a sponsor its seats. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SponsorPagesIT {

    private static final String LIST = "/admin/sponsors";
    private static final String HARBOR = LIST + "/harbor";
    private static final String POOL = "/sponsor/pools/p1";

    private final RunningPages pages = RunningPages.shared();
    private final Services services = pages.services();
    private final String rosa = pages.tokens().of(ROSA);
    private final String hugo = pages.tokens().of(HUGO);

    @BeforeEach
    void sayWhatIsUsual() {
        services.forget();
        Desk.sayTo(services);
    }

    @Test
    void aSponsorIsMadeWithTheAccountsThatSpeakForIt() {
        services.say("PUT /api/admin/sponsors/new-one", 200, "{}");

        HttpResponse<String> made = pages.post(
                LIST,
                rosa,
                Map.of("sponsorId", "new-one", "name", "New", "members", "a\r\n b, a;c ", "reason", "contract"));

        assertThat(made.headers().firstValue("Location")).contains(LIST + "/new-one?done=sponsor-made");
        assertThat(services.asked().getLast())
                .startsWith("PUT /api/admin/sponsors/new-one somebody ")
                .contains("\"members\":[\"a\",\"b\",\"c\"]", "\"name\":\"New\"", "\"reason\":\"contract\"");
    }

    @Test
    void makingASponsorNeverChangesOneThatIsThere() {
        HttpResponse<String> answer = pages.post(
                LIST, rosa, Map.of("sponsorId", "harbor", "name", "Typed", "members", "", "reason", "contract"));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(shown(answer).select("#make [role=alert]").text()).startsWith("There is a sponsor with this id");
        assertThat(shown(answer).select("#make [aria-invalid=true]").eachAttr("name"))
                .containsExactly("sponsorId");
        assertThat(services.asked()).noneMatch(request -> request.startsWith("PUT "));
    }

    @Test
    void aSponsorShowsItsAccountsAndItsSeatsAndIsChangedFromWhatItIs() {
        services.say("PUT /api/admin/sponsors/harbor", 200, "{}");

        Document page = shown(pages.get(HARBOR, rosa));
        HttpResponse<String> changed =
                pages.post(HARBOR, rosa, Map.of("name", "Harbor", "members", "", "reason", "left"));

        assertThat(page.select("h1").text()).isEqualTo("Harbor <b>Hospital</b>");
        assertThat(page.select("section[aria-labelledby=pools] tbody tr").eachText())
                .containsExactly("Blood <b>draw</b> 10 2 8");
        assertThat(page.select("#pools ~ .scrolls a").attr("href")).isEqualTo(HARBOR + "/pools/p1");
        assertThat(page.select("#change-members").text()).isEqualTo("hugo-account");
        assertThat(changed.headers().firstValue("Location")).contains(HARBOR + "?done=sponsor-changed");
        assertThat(services.asked().getLast()).contains("\"members\":[]");
    }

    @Test
    void seatsAreGivenAndARefusalStandsAtTheForm() {
        services.say("POST /api/admin/sponsors/harbor/pools", 201, "{}");
        HttpResponse<String> given =
                pages.post(HARBOR + "/pools", rosa, Map.of("programId", "p", "seats", "25", "reason", "invoice 4"));
        String asked = services.asked().getLast();
        services.say(
                "POST /api/admin/sponsors/harbor/pools",
                400,
                "{\"type\": \"urn:problem:invalid-request\", \"errors\": [{\"pointer\": \"/seats\"}]}");
        Document refused = shown(pages.post(HARBOR + "/pools", rosa, Map.of("programId", "p", "seats", "many")));

        assertThat(given.headers().firstValue("Location")).contains(HARBOR + "?done=seats-given");
        assertThat(asked).contains("\"seats\":25", "\"programId\":\"p\"");
        assertThat(refused.select("#give [aria-invalid=true]").eachAttr("value"))
                .containsExactly("many");
    }

    @Test
    void aSponsorSeesOnlyWhatWasAgreed() {
        Document own = shown(pages.get("/sponsor", hugo));
        Document page = shown(pages.get(POOL, hugo));

        assertThat(own.select("tbody a").attr("href")).isEqualTo(POOL);
        assertThat(page.select("thead th").eachText())
                .containsExactly("Label", "Code", "Status", "Access until", "Completed on", "Take back");
        assertThat(page.select("tbody th").eachText()).containsExactly("Nurse <i>1</i>", "Nurse 2");
        assertThat(page.select("tbody tr").getLast().text())
                .contains("Completed", "20 November 2026", "Completed, so it stays");
        assertThat(page.select("tbody form").eachAttr("action")).containsExactly(POOL + "/seats/SEAT-ONE/reclaim");
        assertThat(page.select(".progress").text()).isEqualTo("2 of 10 assigned");
        assertThat(page.select("a[href*=roster], a[href*=learners]")).isEmpty();
    }

    @Test
    void aSponsorAssignsASeatAndTakesItBack() {
        services.say("POST /api/sponsor/pools/p1/seats", 201, "{}");
        services.say("POST /api/sponsor/pools/p1/seats/SEAT-ONE/reclaim", 200, "{}");

        HttpResponse<String> assigned = pages.post(POOL + "/seats", hugo, Map.of("label", " Nurse 3 "));
        HttpResponse<String> reclaimed =
                pages.post(POOL + "/seats/SEAT-ONE/reclaim", hugo, Map.of("reason", "left the house"));

        assertThat(assigned.headers().firstValue("Location")).contains(POOL + "?done=seat-assigned");
        assertThat(reclaimed.headers().firstValue("Location")).contains(POOL + "?done=seat-reclaimed");
        assertThat(services.asked())
                .containsExactly(
                        "POST /api/sponsor/pools/p1/seats somebody {\"label\":\"Nurse 3\"}",
                        "POST /api/sponsor/pools/p1/seats/SEAT-ONE/reclaim somebody {\"reason\":\"left the house\"}");
    }

    @Test
    void whatCannotBeDoneIsSaidWhereItWasAsked() {
        services.say("POST /api/sponsor/pools/p1/seats", 409, "{\"type\": \"urn:problem:no-seat-left\"}");
        services.say(
                "POST /api/sponsor/pools/p1/seats/SEAT-ONE/reclaim",
                409,
                "{\"type\": \"urn:problem:seat-being-taken\"}");

        Document full = shown(pages.post(POOL + "/seats", hugo, Map.of("label", "Nurse 3")));
        Document early = shown(pages.post(POOL + "/seats/SEAT-ONE/reclaim", hugo, Map.of("reason", "left")));

        assertThat(full.select("#assign [role=alert]").text()).startsWith("Every seat is assigned");
        assertThat(full.select("#assign-label").attr("value")).isEqualTo("Nurse 3");
        assertThat(early.select("details[open] [role=alert]").text()).contains("try again in a minute");
    }

    @Test
    void aFullPoolOffersNoSeatToAssign() {
        services.say("GET /api/sponsor/pools/p1", 200, Desk.SEATS.replace("\"left\": 8", "\"left\": 0"));

        assertThat(shown(pages.get(POOL, hugo)).select("#assign")).isEmpty();
    }

    @Test
    void aRegistrarHasTheSamePageBelowTheSponsor() {
        services.say("POST /api/sponsor/pools/p1/seats", 201, "{}");

        Document page = shown(pages.get(HARBOR + "/pools/p1", rosa));
        HttpResponse<String> assigned = pages.post(HARBOR + "/pools/p1/seats", rosa, Map.of("label", "Nurse 3"));

        assertThat(page.select(".crumbs a").attr("href")).isEqualTo(HARBOR);
        assertThat(page.select("#assign").attr("action")).isEqualTo(HARBOR + "/pools/p1/seats");
        assertThat(assigned.headers().firstValue("Location")).contains(HARBOR + "/pools/p1?done=seat-assigned");
    }

    @Test
    void whoHasNoSeatsIsToldHowToGetThem() {
        services.say("GET /api/sponsor/pools", 200, "{\"items\": []}");

        assertThat(shown(pages.get("/sponsor", hugo)).select(".empty").text())
                .contains("You have no seats yet", HUGO.id());
    }

    @Test
    void everybodyHasTheirOwnPages() {
        assertThat(pages.get("/sponsor", rosa).statusCode()).isEqualTo(403);
        assertThat(pages.get(LIST, hugo).statusCode()).isEqualTo(403);
        assertThat(pages.get(HARBOR, pages.tokens().of(ADA)).statusCode()).isEqualTo(403);
        assertThat(pages.get(HARBOR + "/pools/p1", hugo).statusCode()).isEqualTo(403);
        assertThat(pages.post(POOL + "/seats", rosa, Map.of("label", "x")).statusCode())
                .isEqualTo(403);
        assertThat(pages.get("/sponsor", null).statusCode()).isEqualTo(401);
        assertThat(services.asked()).isEmpty();
    }
}
