package certway.testkit.identity;

import java.util.Optional;
import java.util.Set;

/** The service accounts of the demo realm with the scopes and audiences they get by default. */
record ServiceAccount(String client, String scope, Set<String> audiences) {
    private static final Set<ServiceAccount> ALL = Set.of(
            new ServiceAccount("catalog-service", "enrollments:read", Set.of("enrollment-service")),
            new ServiceAccount(
                    "enrollment-service",
                    "content:read studies:move subjects:manage",
                    Set.of("catalog-service", "credential-service", "progress-service")),
            new ServiceAccount(
                    "progress-service",
                    "content:read enrollments:read",
                    Set.of("catalog-service", "enrollment-service")),
            new ServiceAccount("credential-service", "completions:read", Set.of("progress-service")),
            new ServiceAccount(
                    "subscriber-demo",
                    "completions:read webhooks:manage",
                    Set.of("enrollment-service", "progress-service")));

    static Optional<ServiceAccount> of(String client) {
        return ALL.stream().filter(account -> account.client().equals(client)).findFirst();
    }

    String secret() {
        return client.equals("subscriber-demo") ? "demo-subscriber-secret" : "demo-%s-secret".formatted(client);
    }

    String[] audienceNames() {
        return audiences.toArray(String[]::new);
    }
}
