package certway.gateway.routes.model;

import java.net.URI;

/** Where a service is. */
@FunctionalInterface
public interface UpstreamAddresses {
    URI of(Upstream upstream);
}
