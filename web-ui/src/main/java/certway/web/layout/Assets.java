package certway.web.layout;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/** The static files, each under an address that names its content and can be kept for ever. */
@Component
public class Assets {

    private final ResourceUrlProvider addresses;

    Assets(ResourceUrlProvider addresses) {
        this.addresses = addresses;
    }

    String address(String name) {
        String address = addresses.getForLookupPath("/static/" + name);
        if (address == null) {
            throw new IllegalArgumentException("there is no static file " + name);
        }
        return address;
    }
}
