package certway.credential.people;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where accounts are read.
 *
 * @param url the realm's address in Keycloak's admin API
 */
@ConfigurationProperties("certway.people")
record PeopleSettings(String url) {}
