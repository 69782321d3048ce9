package certway.catalog.exchange.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import certway.catalog.program.MarkdownScan;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class XmlMarkdownTest {

    private static final XmlMarkdown.Surroundings KEEPS_PICTURES = new XmlMarkdown.Surroundings(
            Set.of(), note -> assertThat(note).isNotBlank(), _ -> Optional.of("figures/picture-1.svg"));

    @Test
    void whateverThePageIsTheMarkdownIsOneThatTheFormatTakes() {
        Random random = new Random(20261121);
        List<String> pieces = List.of(
                "<p>",
                "</p>",
                "<ul>",
                "<li>",
                "</ul>",
                "<table>",
                "<tr>",
                "<td>",
                "<b>",
                "<i>",
                "</b>",
                "<pre>",
                "<code>",
                "<a href='javascript:x'>",
                "<a href=\"https://x.org/a(b)\">",
                "</a>",
                "<img src=x>",
                "<h1>",
                "<h3>",
                "<br>",
                "&lt;script&gt;",
                "<!--",
                "-->",
                "*",
                "_",
                "`",
                "```",
                "# ",
                "1. ",
                "- ",
                "> ",
                "|",
                "\\",
                "[x](y)",
                "<div>",
                "é",
                "text ",
                "\n",
                "&nbsp;",
                "<svg onload=x>",
                "<blockquote>",
                "![a](b)",
                "~~~",
                "===",
                "---");
        for (int i = 0; i < 3_000; i++) {
            StringBuilder html = new StringBuilder("x");
            for (int length = random.nextInt(25); length > 0; length--) {
                html.append(pieces.get(random.nextInt(pieces.size())));
            }
            String markdown = XmlMarkdown.of(HtmlFile.read(html.toString()), KEEPS_PICTURES);
            assertThat(MarkdownScan.of(markdown).faults())
                    .as("%s -> %s", html, markdown)
                    .isEmpty();
        }
    }
}
