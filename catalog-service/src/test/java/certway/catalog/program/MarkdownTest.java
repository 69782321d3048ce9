package certway.catalog.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

    private static final String DIGEST = "a".repeat(64);
    private static final Map<String, ProgramFile> FILES =
            Map.of("figures/order.svg", new ProgramFile(DIGEST, "image/svg+xml", 10));

    /** A start or end tag as a browser reads it: nothing else may begin with a less-than sign. */
    private static final Pattern TAG = Pattern.compile("<(/?)([a-z][a-z0-9]*)((?: [a-z]+=\"[^\"<>]*\")*) ?(/?)>");

    /** What the sanitiser puts between two curly brackets, so that no template engine takes them for its own. */
    private static final String BREAKER = "<!-- -->";

    private static final Pattern ATTRIBUTE = Pattern.compile(" ([a-z]+)=\"([^\"<>]*)\"");
    private static final Set<String> VOID = Set.of("br", "hr", "img");
    private static final Map<String, Set<String>> ATTRIBUTES = Map.of(
            "a", Set.of("href", "rel", "class"),
            "img", Set.of("src", "alt"),
            "ol", Set.of("start"),
            "th", Set.of("align"),
            "td", Set.of("align"));
    private static final Set<String> ELEMENTS = Set.of(
            "p",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "ul",
            "ol",
            "li",
            "blockquote",
            "pre",
            "code",
            "strong",
            "em",
            "br",
            "hr",
            "table",
            "thead",
            "tbody",
            "tr",
            "th",
            "td",
            "a",
            "img");
    private static final Pattern HREF = Pattern.compile("(https?://|mailto:|/facts/[a-z0-9-]+$|#unit-[a-z0-9-]+$).*");
    private static final Pattern SRC = Pattern.compile("/api/files/[0-9a-f]{64}");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<svg/onload=alert(1)>",
                "<svg><script>alert(1)</script></svg>",
                "<iframe src=\"javascript:alert(1)\"></iframe>",
                "<a href=\"javascript:alert(1)\">x</a>",
                "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
                "<style>@import 'https://evil.example/x.css';</style>",
                "<base href=\"https://evil.example/\">",
                "<form action=\"https://evil.example\"><input name=x></form>",
                "<details open ontoggle=alert(1)>",
                "<<script>alert(1)//<</script>",
                "<scr<script>ipt>alert(1)</scr</script>ipt>",
                "<!--><script>alert(1)</script>-->",
                "<![CDATA[<script>alert(1)</script>]]>",
                "<?php echo 1 ?>",
                "<plaintext>",
                "<template><script>alert(1)</script></template>",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
                "&lt;script&gt;alert(1)&lt;/script&gt;",
                "&#60;script&#62;alert(1)&#60;/script&#62;",
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt:alert(1))",
                "[x](java\tscript:alert(1))",
                "[x](<java\nscript:alert(1)>)",
                "[x](&#106;avascript:alert(1))",
                "[x](javascript&colon;alert(1))",
                "[x](&#x6A;&#x61;&#x76;&#x61;&#x73;&#x63;&#x72;&#x69;&#x70;&#x74;&#x3A;alert(1))",
                "[x](\u0001javascript:alert(1))",
                "[x]( javascript:alert(1))",
                "[x](vbscript:msgbox(1))",
                "[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
                "[x](file:///etc/passwd)",
                "[x](//evil.example/x)",
                "[x](\\\\evil.example\\x)",
                "[x](/api/admin/programs)",
                "[x](../../logout)",
                "[x](#top)",
                "[x](?q=1)",
                "[x][1]\n\n[1]: javascript:alert(1)",
                "[x][1]\n\n[1]: https://example.org \"a\\\" onmouseover=alert(1)\"",
                "<javascript:alert(1)>",
                "<https://example.org/\"onmouseover=alert(1)>",
                "[x](https://example.org/\"onmouseover=\"alert(1))",
                "[x](https://example.org 'a\" onclick=\"alert(1)')",
                "[x](unit:a\"onclick=\"alert(1))",
                "[x](unit:<script>)",
                "[x](fact:../../api/admin)",
                "[x](fact:\"><script>alert(1)</script>)",
                "[<script>alert(1)</script>](https://example.org)",
                "[![x](javascript:alert(1))](javascript:alert(1))",
                "![x](javascript:alert(1))",
                "![x](data:image/svg+xml;base64,PHN2Zy8+)",
                "![x](https://evil.example/track.png)",
                "![x](//evil.example/track.png)",
                "![x](/api/admin/programs)",
                "![x](figures/none.svg)",
                "![\"onerror=alert(1) x=\"](figures/order.svg)",
                "![x\\\" onerror=\\\"alert(1)](figures/order.svg)",
                "![<img src=x onerror=alert(1)>](figures/order.svg)",
                "![x](figures/order.svg \"t\\\" onerror=alert(1)\")",
                "`<script>alert(1)</script>`",
                "```html\n<script>alert(1)</script>\n```",
                "``` \" onclick=alert(1)\nx\n```",
                "    <script>alert(1)</script>",
                "| a |\n|---|\n| <script>alert(1)</script> |",
                "| a |\n|:-:|\n| [x](javascript:alert(1)) ![y](x.png) |",
                "> <script>alert(1)</script>",
                "> **Safety.** [x](javascript:alert(1))",
                "- <img src=x onerror=alert(1)>\n  1. [x](data:text/html,x)",
                "999999999. x\n0. y",
                "# <script>alert(1)</script>",
                "x\u0000<script>alert(1)</script>",
                "\uFEFF<script>alert(1)</script>",
                "\u202Ex](javascript:alert(1))[",
                "{{constructor.constructor('alert(1)')()}}",
                "${7*7} #{7*7} <%= 7*7 %>"
            })
    void whateverIsWrittenNothingButTheAllowedTagsComesOut(String markdown) {
        assertSafe(Markdown.html(markdown, FILES));
        assertSafe(Markdown.html("> - " + markdown.replace("\n", "\n>   "), FILES));
        assertSafe(Markdown.html("**" + markdown + "** _" + markdown + "_", FILES));
    }

    @Test
    void theCheckOfThisTestFindsWhatIsNotAllowed() {
        for (String html : List.of(
                "<script>x</script>",
                "<p onclick=\"x\">x</p>",
                "<a href=\"javascript:x\">x</a>",
                "<a href=\"/api/admin\">x</a>",
                "<img src=\"https://evil.example/x\" alt=\"x\" />",
                "<p>x",
                "<p><em>x</p></em>",
                "<p>a < b</p>")) {
            assertThat(isSafe(html)).as(html).isFalse();
        }
    }

    static Stream<Arguments> rendered() {
        return Stream.of(
                Arguments.of(
                        "![The order of draw](figures/order.svg)",
                        "<p><img src=\"/api/files/%s\" alt=\"The order of draw\" /></p>".formatted(DIGEST)),
                Arguments.of("![Not here](figures/none.svg)", "<p>Not here</p>"),
                Arguments.of(
                        "[$57,380](fact:wage-median)",
                        "<p><a href=\"/facts/wage-median\" class=\"fact\" rel=\"noopener noreferrer nofollow\">$57,380</a></p>"),
                Arguments.of(
                        "[next](unit:order-of-draw)",
                        "<p><a href=\"#unit-order-of-draw\" rel=\"noopener noreferrer nofollow\">next</a></p>"),
                Arguments.of("[**bold** word](javascript:alert(1))", "<p><strong>bold</strong> word</p>"),
                Arguments.of(
                        "> **Safety.** Wash.", "<blockquote>\n<p><strong>Safety.</strong> Wash.</p>\n</blockquote>"),
                Arguments.of("a < b & c", "<p>a &lt; b &amp; c</p>"));
    }

    @ParameterizedTest
    @MethodSource("rendered")
    void rendersWhatTheFormatHas(String markdown, String html) {
        assertThat(Markdown.html(markdown, FILES)).isEqualTo(html);
    }

    private static void assertSafe(String html) {
        assertThat(isSafe(html)).as(html).isTrue();
    }

    /** Reads the HTML again, as strictly as it was written. */
    private static boolean isSafe(String html) {
        String withoutBreakers = html.replace(BREAKER, "");
        if (TAG.matcher(withoutBreakers).replaceAll("").contains("<")) {
            return false;
        }
        Deque<String> open = new ArrayDeque<>();
        for (MatchResult tag : TAG.matcher(html).results().toList()) {
            String name = tag.group(2);
            boolean end = !tag.group(1).isEmpty();
            if (!ELEMENTS.contains(name) || !areAttributesSafe(name, tag.group(3))) {
                return false;
            }
            if (end && (open.isEmpty() || !open.pop().equals(name))) {
                return false;
            }
            if (!end && !VOID.contains(name)) {
                open.push(name);
            }
        }
        return open.isEmpty();
    }

    private static boolean areAttributesSafe(String element, String attributes) {
        return ATTRIBUTE
                .matcher(attributes)
                .results()
                .allMatch(
                        attribute -> ATTRIBUTES.getOrDefault(element, Set.of()).contains(attribute.group(1))
                                && isValueSafe(attribute.group(1), attribute.group(2)));
    }

    private static boolean isValueSafe(String attribute, String value) {
        return switch (attribute) {
            case "href" -> HREF.matcher(value.replace("&#64;", "@")).matches();
            case "src" -> SRC.matcher(value).matches();
            case "class" -> value.equals("fact");
            default -> true;
        };
    }
}
