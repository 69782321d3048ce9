package certway.catalog.exchange.export;

import static org.assertj.core.api.Assertions.assertThat;

import certway.catalog.exchange.export.Yaml.Fields;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

class YamlTextTest {

    private static final List<String> AWKWARD = List.of(
            "a",
            "Z",
            "7",
            " ",
            "  ",
            "\n",
            "\n\n",
            "\t",
            ":",
            ": ",
            " #",
            "#",
            "-",
            "- ",
            "?",
            "|",
            ">",
            "&x",
            "*x",
            "!",
            "%",
            "@",
            "`",
            "'",
            "\"",
            "\\",
            "\\n",
            "{",
            "}",
            "[",
            "]",
            ",",
            "true",
            "null",
            "1e5",
            "0x1F",
            "2026-01-01",
            "---",
            "...",
            "é",
            "漢",
            "🩸",
            "👩\u200D🔬",
            "שלום",
            "\u202E",
            "\u00AD",
            "\u0085",
            "\u2028",
            "\u2029",
            "\uFEFF",
            "\uFFFE",
            "\uE000",
            "=",
            "<<",
            "~");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "a: b",
                "a:",
                "a #b",
                "#a",
                "- a",
                "true",
                "No",
                "null",
                "12",
                "1.5",
                "0x1F",
                "2026-10-05",
                " a",
                "a ",
                "'a'",
                "\"a\"",
                "a\\b",
                "a\nb",
                "a\nb\n",
                "a\nb\n\n\n",
                "\n\na\n",
                "  a\n b",
                "\ta\nb",
                "a\n   \nb",
                "a\n  ",
                "a\n\n  \n",
                "a \nb ",
                "🩸 drop",
                "עברית: טקסט",
                "\u202Eabc",
                "a\u0085b",
                "a\u2028b",
                "\uFEFFa",
                "%a",
                "@a",
                "`a",
                "&a",
                "*a",
                "!a",
                "{a",
                "[a]",
                "a, b",
                "? a",
                "---",
                "---\na",
                "a\n---\nb",
                "a\n...\n",
                "a\n# b"
            })
    void everyTextComesBackAsItWas(String text) {
        assertThat(read(text)).isEqualTo(text);
    }

    @Test
    void thousandsOfAwkwardTextsComeBackAsTheyWere() {
        Random random = new Random(20261121);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(12); length >= 0; length--) {
                text.append(AWKWARD.get(random.nextInt(AWKWARD.size())));
            }
            assertThat(read(text.toString())).isEqualTo(text.toString());
        }
    }

    @Test
    void aLongLineComesBackAsItWas() {
        String line = "long: word ".repeat(2_000).strip();

        assertThat(read(line)).isEqualTo(line);
        assertThat(read(line.replace(":", ""))).isEqualTo(line.replace(":", ""));
    }

    @ParameterizedTest
    @CsvSource({"ok-id, ok-id", "true, '\"true\"'", "12, '\"12\"'", "0x1f, '\"0x1f\"'", "2026-10-05, '\"2026-10-05\"'"})
    void anIdIsNeverTakenForSomethingElse(String id, String written) {
        Fields fields = new Fields().put("ids", Yaml.ids(List.of(id)));

        assertThat(YamlText.of(fields)).isEqualTo("ids: [%s]%n".formatted(written));
    }

    @Test
    void looksAsAPersonWouldWriteIt() {
        Fields fields = new Fields()
                .token("format", 1)
                .text("title", "Check: tubes")
                .text("text", "Two\nlines\n")
                .put("none", Yaml.ids(List.of()))
                .put("price", new Fields().token("amountMinor", 5).text("currency", "USD"))
                .put(
                        "items",
                        Yaml.items(
                                List.of("a", "b"),
                                name -> new Fields().text("name", name).put("tags", Yaml.texts(List.of("x", "y z")))));

        assertThat(YamlText.of(fields)).isEqualTo("""
                format: 1
                title: "Check: tubes"
                text: |
                  Two
                  lines
                none: []
                price:
                  amountMinor: 5
                  currency: USD
                items:
                  - name: a
                    tags:
                      - x
                      - y z
                  - name: b
                    tags:
                      - x
                      - y z
                """);
    }

    private static String read(String text) {
        JsonNode all = new YAMLMapper()
                .readTree(YamlText.of(new Fields()
                        .put(
                                "deep",
                                Yaml.items(
                                        List.of(text),
                                        value ->
                                                new Fields().text("text", value).text("after", "x")))
                        .put("list", Yaml.texts(List.of(text, "end")))));
        String deep = all.at("/deep/0/text").stringValue();
        assertThat(all.at("/deep/0/after").stringValue()).isEqualTo("x");
        assertThat(all.at("/list/0").stringValue()).isEqualTo(deep);
        assertThat(all.at("/list/1").stringValue()).isEqualTo("end");
        return deep;
    }
}
