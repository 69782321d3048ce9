package certway.web.account;

import certway.platform.security.SecuritySettings;
import certway.web.layout.Pages;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** What somebody can set for themselves, and where what is known about them lies. */
@Controller
class AccountPages {

    private final Pages pages;
    private final SecuritySettings login;

    AccountPages(Pages pages, SecuritySettings login) {
        this.pages = pages;
        this.login = login;
    }

    /** Where the gateway sends who signed out while the login service did not answer. */
    @GetMapping("/signed-out")
    View signedOut() {
        return pages.show("account/signedout", Map.of());
    }

    @GetMapping("/account")
    View account() {
        return pages.show("account/account", Map.of("login", login.issuer() + "/account"));
    }
}
