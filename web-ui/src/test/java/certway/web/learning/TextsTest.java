package certway.web.learning;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {

    @Test
    void inlineMarkdownIsRendered() {
        assertThat(Texts.html("Which tube holds **citrate**?")).isEqualTo("Which tube holds <strong>citrate</strong>?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"# Heading", "1. first", "- first", "> quoted", "    code", "```js"})
    void aTextIsNoBlockWhateverItBeginsWith(String text) {
        assertThat(Jsoup.parseBodyFragment(Texts.html(text)).select("h1, ol, ul, blockquote, pre"))
                .isEmpty();
        assertThat(Texts.html(text)).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "[x](javascript:alert(1))",
                "![x](javascript:alert(1))",
                "<a href='javascript:alert(1)'>x</a>",
                "`<svg onload=alert(1)>`",
                "<https://a.example\" onclick=\"alert(1)>"
            })
    void nothingInATextRuns(String text) {
        var body = Jsoup.parseBodyFragment(Texts.html(text)).body();

        assertThat(body.select("script, svg, iframe")).isEmpty();
        assertThat(body.getAllElements())
                .allSatisfy(element -> assertThat(element.attributes().asList()).allSatisfy(attribute -> {
                    assertThat(attribute.getKey()).doesNotStartWith("on");
                    assertThat(attribute.getValue()).doesNotStartWithIgnoringCase("javascript:");
                }));
    }
}
