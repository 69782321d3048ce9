package certway.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/** Titles, names, notes and texts of somebody who means harm. */
final class Hostile {

    static final String TEXT = "\"'><img src=x onerror=alert(1)><script>alert(2)</script><svg onload=alert(3)></svg>"
            + "<a href=\"javascript:alert(4)\" onfocus=alert(5) autofocus>a</a> [b](javascript:alert(6)) ![c](x\"onerror=alert(7))"
            + " {{7*7}} ${7*7} \\u003cscript>alert(8)\\u003c/script> </title></textarea></script><script>alert(9)</script>";

    /** What people write; everything else in an answer is made by services. */
    private static final Pattern WRITTEN = Pattern.compile(
            "(\"(?:title|text|summary|label|note|comment|message|name|shortName|publisher|provider|holder|firstName|lastName"
                    + "|site|alt|alternative|description|audience|help|detail|entry|nextAction|feedback|correct|incorrect"
                    + "|bodyName|occupation|statistic|population|agency|reference|email|display|subject|words|learner)\"\\s*:\\s*)"
                    + "(?!\"after-submit\")\"(?:[^\"\\\\]|\\\\.)*\"");

    /** What of it came to life in a page; empty if nothing did. */
    static final String ALIVE = """
            () => {
              const addresses = ["href", "src", "action", "formaction", "xlink:href"];
              const attributes = [...document.querySelectorAll("*")].flatMap((element) => [...element.attributes]
                .filter((one) => one.name.startsWith("on") || addresses.includes(one.name) && /^\\s*javascript:/i.test(one.value))
                .map((one) => `${element.tagName} ${one.name}`));
              const scripts = [...document.scripts].filter((script) => !script.src && script.type !== "application/ld+json");
              const pictures = [...document.images].filter((image) => image.getAttribute("src") === "x");
              return [...attributes, ...scripts.map(() => "script"), ...pictures.map(() => "img")].join(", ");
            }""";

    private Hostile() {}

    /** The same answer of a service, with such texts. */
    static String disguise(String json) {
        String written = JsonMapper.shared().writeValueAsString(TEXT);
        return WRITTEN.matcher(json).replaceAll(found -> Matcher.quoteReplacement(found.group(1) + written));
    }
}
