package certway.web.admin.form;

import static certway.web.admin.form.Field.Need.OPTIONAL;
import static certway.web.admin.form.Field.Need.REQUIRED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class SentTest {

    private static final Sheet SHEET = Sheet.of(
            new Field.Line("title", 200, REQUIRED),
            new Field.Prose("text", "text", OPTIONAL),
            new Field.Whole("minutes", 1, 100, REQUIRED),
            new Field.Scaled("price", 2),
            new Field.Tick("sample"),
            new Field.Lines("awards"),
            new Field.Tags("tags"),
            new Field.Numbers("coords"),
            new Field.Several("roles", "roles"),
            new Field.Part("answer", List.of(new Field.Line("unit", 9, REQUIRED))),
            new Field.Rows("options", Variants.alike(new Field.Only("correct"), new Field.Phrase("text")), "option"));

    private final MultiValueMap<String, String> typed = new LinkedMultiValueMap<>();

    private ObjectNode read(String stored) {
        return new Sent(typed).read(SHEET, (ObjectNode) JsonMapper.shared().readTree(stored));
    }

    private SentTest type(String name, String... values) {
        typed.put(name, List.of(values));
        return this;
    }

    @Test
    void whatWasTypedIsReadAsItIsStored() {
        type("/title", " Blood ")
                .type("/minutes", "12")
                .type("/price", "390,50")
                .type("/sample", "yes");
        type("/awards", "A certificate\r\n\r\n Credits ")
                .type("/tags", "veins, tubes")
                .type("/coords", "1 20,3");
        type("/roles", "a", "b").type("/answer/unit", "mL");

        ObjectNode read = read("{}");

        assertThat(read.toString()).isEqualTo("""
                        {"title":"Blood","minutes":12,"price":39050,"sample":true,\
                        "awards":["A certificate","Credits"],"tags":["veins","tubes"],"coords":[1,20,3],\
                        "roles":["a","b"],"answer":{"unit":"mL"},"options":[]}""");
    }

    @Test
    void whatTheFormDoesNotAskForStays() {
        assertThat(read("{\"id\": \"tubes\", \"answer\": {\"more\": 1}}")
                        .at("/id")
                        .asString())
                .isEqualTo("tubes");
        assertThat(read("{\"answer\": {\"more\": 1}}").at("/answer/more").asInt())
                .isEqualTo(1);
    }

    @Test
    void whatIsNoNumberGoesOnAsItWasTypedSoThatNothingIsLost() {
        type("/minutes", "about ten").type("/price", "3.999").type("/coords", "1 x");

        ObjectNode read = read("{}");

        assertThat(read.path("minutes").asString()).isEqualTo("about ten");
        assertThat(read.path("price").asString()).isEqualTo("3.999");
        assertThat(read.at("/coords/1").asString()).isEqualTo("x");
    }

    @Test
    void textsThatOnlyDifferInWhiteSpaceAroundThemStayAsTheyWere() {
        type("/text", "One.\r\n\r\nTwo.");

        assertThat(read("{\"text\": \"One.\\n\\nTwo.\\n\"}").path("text").asString())
                .isEqualTo("One.\n\nTwo.\n");
    }

    @Test
    void optionalTextsThatWereEmptiedAreLeftOut() {
        type("/text", " ");

        assertThat(read("{\"text\": \"One.\"}").has("text")).isFalse();
        assertThat(read("{\"minutes\": 3}").has("minutes")).isFalse();
    }

    @Test
    void rowsKeepTheirIdsAndExactlyOneIsTheRightOne() {
        rows();

        ObjectNode read = read("{}");

        assertThat(read.at("/options").toString())
                .isEqualTo("[{\"id\":\"red\",\"correct\":false,\"text\":\"Red\"},"
                        + "{\"id\":\"blue\",\"correct\":true,\"text\":\"Blue\"}]");
    }

    private void rows() {
        type("/options/0/", "").type("/options/0/id", "red").type("/options/0/text", "Red");
        type("/options/1/", "").type("/options/1/id", "blue").type("/options/1/text", "Blue");
        type("/options!correct", "1");
    }

    @Test
    void aNewRowHasAnIdThatNoneHas() {
        rows();
        type("/options/1/id", "option-3").type("do", "add /options option ");

        ObjectNode read = read("{}");

        assertThat(read.at("/options").valueStream().map(row -> row.path("id").asString()))
                .containsExactly("red", "option-3", "option-4");
    }

    @Test
    void rowsChangePlacesAndGoAway() {
        rows();

        type("do", "up /options/1");
        assertThat(read("{}").at("/options/0/id").asString()).isEqualTo("blue");
        type("do", "down /options/1");
        assertThat(read("{}").at("/options/1/id").asString()).isEqualTo("blue");
        type("do", "remove /options/0");
        assertThat(read("{}").path("options").size()).isEqualTo(1);
    }

    @Test
    void buttonsThatNobodyMadeDoNothing() {
        rows();

        for (String press : List.of("up", "remove /options/9", "remove x", "add /title option", "down /options/x")) {
            type("do", press);
            assertThat(read("{}").path("options").size()).as(press).isEqualTo(2);
        }
    }

    @Test
    void onlyRowsOfAKindThatThereIsHaveFields() {
        Variants variants = new Variants(
                "rule", java.util.Map.of("time", () -> List.of(new Field.Whole("minutes", 1, 9, REQUIRED))));
        Sheet sheet = Sheet.of(new Field.Rows("rules", variants, ""));
        type("/rules/0/", "time").type("/rules/0/minutes", "5");
        type("/rules/1/", "magic").type("/rules/1/minutes", "5");

        ObjectNode read =
                new Sent(typed).read(sheet, (ObjectNode) JsonMapper.shared().readTree("{}"));

        assertThat(read.path("rules").toString()).isEqualTo("[{\"rule\":\"time\",\"minutes\":5},{\"rule\":\"magic\"}]");
    }
}
