package certway.web.about;

import certway.web.layout.Pages;
import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

@Controller
@EnableConfigurationProperties(Operator.class)
class AboutPages {

    private final Operator operator;
    private final Pages pages;

    AboutPages(Operator operator, Pages pages) {
        this.operator = operator;
        this.pages = pages;
    }

    @GetMapping("/about")
    View about() {
        return show(Statement.ABOUT);
    }

    @GetMapping("/accessibility")
    View accessibility() {
        return show(Statement.ACCESSIBILITY);
    }

    @GetMapping("/privacy")
    View privacy() {
        return show(Statement.PRIVACY);
    }

    private View show(Statement statement) {
        return pages.show("about/statement", Map.of("statement", statement, "operator", operator));
    }
}
