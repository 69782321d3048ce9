package certway.web;

import static certway.testkit.identity.People.ADA;
import static certway.testkit.identity.People.HUGO;
import static certway.testkit.identity.People.OLGA;
import static certway.testkit.identity.People.OTIS;
import static certway.testkit.identity.People.ROSA;
import static certway.web.Hooks.API;
import static certway.web.Hooks.ID;
import static certway.web.Hooks.SECRET;
import static certway.web.Html.location;
import static certway.web.Html.shown;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The list of webhooks, making one, and changing one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WebhookPagesIT {

    private static final String LIST = "/webhooks";
    private static final String NEW = LIST + "/new";
    private static final String EDIT = LIST + "/" + ID + "/edit";
    private static final String MAKE = "POST " + API;
    private static final String CHANGE = "PUT " + Hooks.webhook();
    private static final Map<String, String> TYPED = Map.of(
            "key", "a-key-1",
            "name", " Wallet <1> ",
            "url", "https://wallet.example/hook",
            "type:certway.program.completed.v1", "yes",
            "programs", "a\r\n b, a;c ");

    private final RunningPages pages = RunningPages.shared();
    private final Services services = pages.services();
    private final String otis = pages.tokens().of(OTIS);
    private final String hugo = pages.tokens().of(HUGO);

    @BeforeEach
    void sayWhatIsUsual() {
        services.forget();
        Hooks.sayTo(services);
    }

    private static String invalid(String pointer) {
        return "{\"type\": \"urn:problem:invalid-request\", \"errors\": [{\"pointer\": \"%s\"}]}".formatted(pointer);
    }

    @Test
    void webhooksAreListedWithWhatTheyAreToldOfAndWhetherItArrives() {
        Document page = shown(pages.get(LIST + "?cursor=YQ", otis));

        assertThat(page.select("ul.rows h2").eachText()).containsExactly("Badge <b>wallet</b>", "Staff system");
        assertThat(page.select("ul.rows h2 a").eachAttr("href")).containsExactly("/webhooks/" + ID, "/webhooks/seats");
        assertThat(page.select("ul.rows > li").getFirst().text())
                .contains(
                        "Active",
                        "Failing since 19 November 2026, 08:00 UTC",
                        "https://wallet.example/hook",
                        "Somebody has completed a program",
                        "certway.something.new.v1");
        assertThat(page.select("ul.rows > li").getLast().text())
                .contains("Sponsor harbor", "A seat has changed")
                .doesNotContain("Failing");
        assertThat(page.select("a.button").eachAttr("href")).containsExactly(NEW, LIST + "?cursor=bW9yZQ");
        assertThat(services.queries()).contains("GET " + API + " cursor=YQ");
    }

    @Test
    void anOperatorSeesWhichServiceMadeOneForItself() {
        String own = Hooks.ACTIVE.replace("\"state\":", "\"serviceId\": \"account-of-the-wallet\", \"state\":");
        services.say("GET " + API, 200, Hooks.items(own));
        services.say("GET %s/%s".formatted(API, ID), 200, own);

        assertThat(shown(pages.get(LIST, otis)).select("ul.rows > li").text())
                .contains("A service that made it itself, account account-of-the-wallet");
        assertThat(shown(pages.get(LIST + "/" + ID, otis)).select("dl.pairs").text())
                .contains("For A service that made it itself, account account-of-the-wallet")
                .doesNotContain("The whole platform");
    }

    @Test
    void whoHasNoneIsToldWhatTheyAreFor() {
        services.say("GET " + API, 200, Hooks.items());

        assertThat(shown(pages.get(LIST, hugo)).select(".empty").text())
                .startsWith("There is no webhook yet A webhook is the address of another system");
    }

    @Test
    void operatorsAndSponsorsFindThemInTheirMenus() {
        assertThat(shown(pages.get(LIST, otis))
                        .select("nav.sections a[aria-current]")
                        .eachAttr("href"))
                .containsExactly(LIST);
        Document sponsors = shown(pages.get(LIST, hugo));
        assertThat(sponsors.select("header nav a[aria-current]").eachText()).containsExactly("Webhooks");
        assertThat(sponsors.select("nav.sections, header a[href=/admin]")).isEmpty();
    }

    @Test
    void anOperatorChoosesWhatItIsToldOfInPlainWords() {
        Document page = shown(pages.get(NEW, otis));

        assertThat(page.select("#make fieldset label").eachText())
                .containsExactly(
                        "Somebody can begin a program certway.enrollment.activated.v1",
                        "Somebody has completed a program certway.program.completed.v1");
        assertThat(page.select("#make input[name=key]").val()).matches("[A-Za-z0-9-]{1,64}");
        assertThat(page.select("#make [name=sponsorId], #make input[checked]")).isEmpty();
    }

    @Test
    void aWebhookIsMadeOnceAndItsSecretIsShownInTheAnswerAndNowhereElse() {
        services.say(MAKE, 201, Hooks.MADE);

        HttpResponse<String> answer = pages.post(LIST, otis, TYPED);
        Document page = shown(answer);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(page.select("#secret").text()).isEqualTo(SECRET);
        assertThat(page.select("[role=status]").text()).contains("it is shown only on this page and only now");
        assertThat(page.select("[href*=whsec], [value*=whsec], [action*=whsec]"))
                .isEmpty();
        assertThat(page.select("main a.button").eachAttr("href")).containsExactly("/webhooks/" + ID);
        assertThat(services.keys()).containsExactly("a-key-1");
        assertThat(services.asked(MAKE))
                .containsExactly("{\"name\":\"Wallet <1>\",\"programs\":[\"a\",\"b\",\"c\"],"
                        + "\"types\":[\"certway.program.completed.v1\"],\"url\":\"https://wallet.example/hook\"}");
        assertThat(pages.get("/webhooks/" + ID, otis).body()).doesNotContain("whsec");
    }

    @Test
    void nothingElseIsAskedWhereItCouldLoseTheSecret() {
        services.say(MAKE, 201, Hooks.MADE);

        pages.post(LIST, otis, TYPED);

        assertThat(services.asked()).hasSize(1);
    }

    @Test
    void theSameFormSentTwiceLeadsToTheWebhookThatIsThere() {
        services.say(MAKE, 200, Hooks.ACTIVE);

        String place = location(pages.post(LIST, otis, TYPED));

        assertThat(place).isEqualTo("/webhooks/%s?done=webhook-there".formatted(ID));
        assertThat(shown(pages.get(place, otis)).select(".notice.good").text())
                .contains("Its secret was shown then", "make a new one");
    }

    @Test
    void aFaultStandsAtItsFieldAndWhatWasTypedStays() {
        services.say(MAKE, 400, invalid("/url"));

        HttpResponse<String> answer = pages.post(LIST, otis, TYPED);
        Document page = shown(answer);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(page.select("#make [role=alert]").text()).contains("Something here cannot be read");
        assertThat(page.select("#make [aria-invalid=true]").eachAttr("name")).containsExactly("url");
        assertThat(page.select("#make-url").attr("aria-describedby")).isEqualTo("make-url-hint make-url-fault");
        assertThat(page.select("#make-url-fault").text()).startsWith("This address cannot be used.");
        assertThat(page.select("#make-url").val()).isEqualTo("https://wallet.example/hook");
        assertThat(page.select("#make-name").val()).isEqualTo("Wallet <1>");
        assertThat(page.select("#make-programs").text()).contains("b, a;c");
        assertThat(page.select("#make input[checked]").eachAttr("name"))
                .containsExactly("type:certway.program.completed.v1");
    }

    @Test
    void whereNothingOrSomethingWrongIsChosenThatIsSaidInWords() {
        services.say(MAKE, 400, invalid("/types"));
        Document types = shown(pages.post(LIST, otis, Map.of("key", "k", "name", "W", "url", "https://w.example")));
        services.say(MAKE, 400, invalid("/programs/0"));
        Document programs = shown(pages.post(LIST, otis, TYPED));

        assertThat(types.select("#make-types-fault").text()).contains("at least one kind of event");
        assertThat(types.select("#make fieldset").attr("aria-describedby")).isEqualTo("make-types-fault");
        assertThat(programs.select("#make-programs-fault").text()).startsWith("Not all of these are ids");
    }

    @Test
    void aSponsorsWebhookIsToldOfItsSeatsAndAsksForNothingMore() {
        services.say(Hooks.OPTIONS, 200, Hooks.OPTIONS_OF_A_SPONSOR);
        services.say(MAKE, 201, Hooks.MADE);

        Document page = shown(pages.get(NEW, hugo));
        pages.post(LIST, hugo, Map.of("key", "k", "name", "W", "url", "https://w.example", "sponsorId", "harbor"));

        assertThat(page.select("#make fieldset, #make select, #make textarea")).isEmpty();
        assertThat(page.select("#make input[name=sponsorId]").val()).isEqualTo("harbor");
        assertThat(page.select("#make").text())
                .contains("Sponsor Harbor <b>Hospital</b>", "told whenever one of the sponsor's seats changes");
        assertThat(services.asked(MAKE))
                .containsExactly("{\"name\":\"W\",\"programs\":[],\"sponsorId\":\"harbor\",\"types\":[],"
                        + "\"url\":\"https://w.example\"}");
    }

    @Test
    void whoSpeaksForSeveralSponsorsChoosesOneOfThem() {
        services.say(Hooks.OPTIONS, 200, "{\"types\": [], \"sponsors\": %s}".formatted(Hooks.SPONSORS));
        services.say(MAKE, 400, invalid("/sponsorId"));

        Document page = shown(pages.get(NEW, hugo));
        Document refused = shown(pages.post(LIST, hugo, Map.of("name", "W", "url", "https://w.example")));

        assertThat(page.select("#make select[required] option").eachText())
                .containsExactly("Choose a sponsor", "Harbor <b>Hospital</b>", "St. Mary");
        assertThat(refused.select("#make [aria-invalid=true]").eachAttr("name")).containsExactly("sponsorId");
        assertThat(refused.select("#make-sponsorId-fault").text()).isEqualTo("Choose a sponsor for which you speak.");
    }

    @Test
    void whoIsBothChoosesBetweenThePlatformAndASponsor() {
        services.say(
                Hooks.OPTIONS,
                200,
                Hooks.OPTIONS_OF_OPERATORS.replace("\"sponsors\": []", "\"sponsors\": " + Hooks.SPONSORS));

        Document page = shown(pages.get(NEW, otis));

        assertThat(page.select("#make select:not([required]) option").eachText())
                .containsExactly("The whole platform", "Harbor <b>Hospital</b>", "St. Mary");
        assertThat(page.select("#make fieldset").text()).contains("For the whole platform only.");
    }

    @Test
    void aSponsorWithoutAnAccountForOneIsToldHowToGetIt() {
        services.say(Hooks.OPTIONS, 200, "{\"types\": [], \"sponsors\": []}");

        Document page = shown(pages.get(NEW, hugo));

        assertThat(page.select(".empty").text()).contains("You speak for no sponsor yet", HUGO.id());
        assertThat(page.select("#make")).isEmpty();
    }

    @Test
    void aWebhookIsChangedFromWhatItIsAndOnlyIfNobodyElseDid() {
        services.say(CHANGE, 200, Hooks.ACTIVE);

        Document page = shown(pages.get(EDIT, otis));
        HttpResponse<String> changed = pages.post(
                EDIT, otis, Map.of("revision", "3", "name", "Wallet", "url", "https://w.example", "programs", ""));

        assertThat(page.select("#change-name").val()).isEqualTo("Badge <b>wallet</b>");
        assertThat(page.select("#change-programs").text()).isEqualTo("hct-next");
        assertThat(page.select("#change [name=revision]").val()).isEqualTo("3");
        assertThat(page.select("#change input[type=checkbox]").eachAttr("name"))
                .containsExactly(
                        "type:certway.enrollment.activated.v1",
                        "type:certway.program.completed.v1",
                        "type:certway.something.new.v1");
        assertThat(page.select("#change input[checked]")).hasSize(2);
        assertThat(location(changed)).isEqualTo("/webhooks/%s?done=webhook-changed".formatted(ID));
        assertThat(services.ifMatch(CHANGE)).isEqualTo("\"3\"");
        assertThat(services.asked(CHANGE)).hasSize(1).allMatch(body -> body.contains("\"types\":[]"));
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsShownBesideWhatWasTyped() {
        services.say(CHANGE, 412, "{\"type\": \"urn:problem:changed-meanwhile\"}");

        HttpResponse<String> answer =
                pages.post(EDIT, otis, Map.of("revision", "2", "name", "Mine", "url", "https://w.example"));
        Document page = shown(answer);

        assertThat(answer.statusCode()).isEqualTo(412);
        assertThat(page.select("#change [role=alert]").text()).startsWith("Somebody changed this at the same moment.");
        assertThat(page.select("#change-name").val()).isEqualTo("Mine");
        assertThat(page.select("#change input[checked]")).isEmpty();
        assertThat(page.select("#change [name=revision]").val()).isEqualTo("3");
        assertThat(page.select("section[aria-labelledby=now]").text()).contains("as it is now", "hct-next");
    }

    @Test
    void aSponsorsWebhookIsChangedWithoutTypesAndPrograms() {
        Document page = shown(pages.get(LIST + "/seats/edit", otis));

        assertThat(page.select("#change fieldset, #change textarea")).isEmpty();
        assertThat(page.select("#change-url").val()).isEqualTo("https://harbor.example/seats");
    }

    @Test
    void anOutageIsNotTakenForAnEmptyList() {
        services.say("GET " + API, 503, "{}");
        services.say(Hooks.OPTIONS, 503, "{}");
        services.say("GET " + Hooks.webhook(), 503, "{}");

        for (String path : List.of(LIST, NEW, EDIT)) {
            HttpResponse<String> answer = pages.get(path, otis);
            assertThat(answer.statusCode()).as(path).isEqualTo(503);
            assertThat(shown(answer).select("main").text()).contains("The enrolment service does not answer");
        }
    }

    @Test
    void aPlaceInTheListThatIsNoneIsNotThere() {
        services.say("GET " + API, 400, invalid("cursor"));

        assertThat(pages.get(LIST + "?cursor=x", otis).statusCode()).isEqualTo(404);
    }

    @Test
    void theyAreForOperatorsAndSponsorsAndNobodyElse() {
        for (String path : List.of(LIST, NEW, EDIT, LIST + "/" + ID, LIST + "/" + ID + "/deliveries/d1")) {
            for (String other : List.of(
                    pages.tokens().of(ADA),
                    pages.tokens().of(ROSA),
                    pages.tokens().of(OLGA))) {
                assertThat(pages.get(path, other).statusCode()).as(path).isEqualTo(403);
            }
            assertThat(pages.get(path, null).statusCode()).as(path).isEqualTo(401);
        }
        assertThat(pages.post(LIST, pages.tokens().of(ADA), TYPED).statusCode()).isEqualTo(403);
        assertThat(services.asked()).isEmpty();
    }

    @Test
    void theListSpeaksSpanish() {
        Document page = shown(pages.get(LIST, otis, "Accept-Language", "es"));

        assertThat(page.select("ul.rows > li").getFirst().text())
                .contains("Activo", "Falla desde el 19 de noviembre de 2026", "Alguien ha completado un programa");
    }
}
