# Keycloak with Certway's realm, configured at build time so that it starts quickly.
FROM quay.io/keycloak/keycloak:26.7.3
# A file database, for trying out. In production build with KC_DB=postgres (or another that Keycloak supports) and set
# KC_DB_URL, KC_DB_USERNAME and KC_DB_PASSWORD.
ENV KC_DB=dev-file KC_HEALTH_ENABLED=false KC_METRICS_ENABLED=false
RUN /opt/keycloak/bin/kc.sh build && mkdir -p /opt/keycloak/data/h2
COPY gateway/src/main/keycloak/themes /opt/keycloak/themes
COPY gateway/src/main/keycloak/certway-realm.json /opt/keycloak/data/import/certway-realm.json
CMD ["start", "--optimized", "--import-realm"]
