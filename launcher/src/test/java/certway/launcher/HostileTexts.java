package certway.launcher;

import java.util.List;

/** Markdown of somebody who means harm: what is tried to get past renderers, a trick each. */
final class HostileTexts {

    private static final String HURT = "globalThis.hurt=1;alert(1)";

    static final List<String> ALL = List.of(
            // elements that run by themselves
            "<script>%s</script>".formatted(HURT),
            "<SCRIPT SRC=data:text/javascript,%s></SCRIPT>".formatted(HURT),
            "Before <script type=module>%s</script> behind".formatted(HURT),
            "<img src=x onerror=\"%s\">".formatted(HURT),
            "<img src=x onerror=%s//".formatted(HURT),
            "<svg onload=\"%s\"><circle r=9></circle></svg>".formatted(HURT),
            "<svg/onload=%s>".formatted(HURT),
            "<svg><script>%s</script></svg>".formatted(HURT),
            "<svg><animate onbegin=%s attributeName=x dur=1s></svg>".formatted(HURT),
            "<math><mtext><table><mglyph><style><img src=x onerror=%s></style></mglyph></table></mtext></math>"
                    .formatted(HURT),
            "<details open ontoggle=\"%s\"><summary>a</summary></details>".formatted(HURT),
            "<video><source onerror=\"%s\"></video>".formatted(HURT),
            "<body onload=%s>".formatted(HURT),
            "<input autofocus onfocus=\"%s\">".formatted(HURT),
            "<marquee onstart=\"%s\">a</marquee>".formatted(HURT),
            // frames, forms, and what changes the page around it
            "<iframe src=\"javascript:%s\"></iframe>".formatted(HURT),
            "<iframe srcdoc=\"&lt;script&gt;parent.hurt=1&lt;/script&gt;\"></iframe>",
            "<object data=\"data:text/html,<script>parent.hurt=1</script>\"></object>",
            "<embed src=\"data:image/svg+xml,<svg onload=alert(1)>\">",
            "<form action=\"https://evil.example/\"><button formaction=\"javascript:%s\">Go on</button></form>"
                    .formatted(HURT),
            "<meta http-equiv=\"refresh\" content=\"0;url=javascript:%s\">".formatted(HURT),
            "<base href=\"https://evil.example/\">",
            "<link rel=stylesheet href=\"data:text/css,*{display:none}\">",
            "<style>main{display:none}</style>",
            "<p style=\"position:fixed;inset:0;background:url(javascript:%s)\">over all</p>".formatted(HURT),
            // links and pictures of Markdown itself
            "[a](javascript:%s)".formatted(HURT),
            "[a](JaVaScRiPt:%s)".formatted(HURT),
            "[a](java&#115;cript:alert(1))",
            "[a](&#x6A;&#x61;vascript:alert(1))",
            "[a](<java\tscript:alert(1)>)",
            "[a](data:text/html;base64,PHNjcmlwdD5wYXJlbnQuaHVydD0xPC9zY3JpcHQ+)",
            "[a](vbscript:msgbox(1))",
            "[a][ref]\n\n[ref]: javascript:alert(1)",
            "<javascript:alert(1)>",
            "[a](https://harmless.example/\"onmouseover=\"globalThis.hurt=1)",
            "[a](https://harmless.example/ '\" autofocus onfocus=\"globalThis.hurt=1')",
            "![a](x\"onerror=\"globalThis.hurt=1)",
            "![a](data:image/svg+xml,<svg/onload=alert(1)>)",
            "[![![a](javascript:alert(1))](javascript:alert(2))](javascript:alert(3))",
            "![<img src=x onerror=alert(1)>](figures/none.png)",
            // what is read as something else than it is
            "&lt;script&gt;globalThis.hurt=1&lt;/script&gt;",
            "&amp;lt;img src=x onerror=alert(1)&amp;gt;",
            "\\<script>globalThis.hurt=1\\</script>",
            "`<script>globalThis.hurt=1</script>` and ``<img src=x onerror=alert(1)>``",
            "```html\"onmouseover=\"alert(1)\n<script>globalThis.hurt=1</script>\n```",
            "    </code></pre><script>globalThis.hurt=1</script>",
            "<!-- a comment --!><script>globalThis.hurt=1</script> -->",
            "<!--><script>globalThis.hurt=1</script>-->",
            "<![CDATA[<script>globalThis.hurt=1</script>]]>",
            "<?xml-stylesheet href=\"javascript:alert(1)\"?>",
            "a < script > globalThis.hurt=1 < / script >",
            "\uFF1Cscript\uFF1EglobalThis.hurt=1\uFF1C/script\uFF1E",
            "{{constructor.constructor('globalThis.hurt=1')()}} ${globalThis.hurt=1} <%= 1 %>",
            "| a | b |\n| --- | --- |\n| <img src=x onerror=alert(1)> | [c](javascript:alert(1)) |",
            "> <script>globalThis.hurt=1</script>\n> - <svg onload=alert(1)>",
            "1. [a](javascript:alert(1)\n2. **<b onclick=alert(1)>b</b>**");

    /** What of a text came to life in a page, within the place where it is shown and around it; empty if nothing did. */
    static final String ALIVE = """
            (place) => {
              const plain = new Set(["H1", "H2", "H3", "H4", "H5", "H6", "P", "UL", "OL", "LI", "BLOCKQUOTE", "PRE", "CODE", "STRONG",
                "EM", "BR", "HR", "TABLE", "THEAD", "TBODY", "TR", "TH", "TD", "A", "IMG"]);
              const addresses = ["href", "src", "action", "formaction", "xlink:href"];
              const found = [...document.querySelectorAll("*")].flatMap((element) => [...element.attributes]
                .filter((one) => one.name.startsWith("on")
                  || addresses.includes(one.name) && /^[\\s\\0]*(javascript|vbscript|data):/i.test(one.value))
                .map((one) => `${element.tagName} ${one.name}`));
              const shown = [...document.querySelectorAll(`${place} *`)];
              found.push(...shown.filter((element) => !plain.has(element.tagName)).map((element) => element.tagName));
              found.push(...shown.filter((element) => element.hasAttribute("style")).map((element) => `${element.tagName} style`));
              if (globalThis.hurt !== undefined) found.push("a script ran");
              if (!document.querySelector(place)) found.push("nothing was shown");
              return found.join(", ");
            }""";

    private HostileTexts() {}
}
