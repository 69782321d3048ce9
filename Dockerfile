# The image of one service, from its built jar:
#   ./mvnw -DskipTests package && docker build --build-arg SERVICE=gateway -t certway/gateway .
# The catalog's image also carries the demo catalog: --target catalog
# The credential-service's image has a place for its keys, which only it may read: --target credential

FROM eclipse-temurin:25-jre AS layers
ARG SERVICE
WORKDIR /layers
COPY ${SERVICE}/target/${SERVICE}-*.jar service.jar
RUN java -Djarmode=tools -jar service.jar extract --layers --destination out

FROM eclipse-temurin:25-jre AS service
RUN useradd --system --uid 10001 --user-group --no-create-home --shell /usr/sbin/nologin certway
WORKDIR /opt/certway
COPY --chmod=755 containers/is-ready /usr/local/bin/is-ready
# What changes least comes first, so that a new build of a service is one small layer.
COPY --from=layers /layers/out/dependencies/ ./
COPY --from=layers /layers/out/spring-boot-loader/ ./
COPY --from=layers /layers/out/snapshot-dependencies/ ./
COPY --from=layers /layers/out/application/ ./
ENV CERTWAY_ADDRESS=0.0.0.0
USER certway
HEALTHCHECK --interval=5s --timeout=4s --start-period=300s --retries=6 CMD ["is-ready"]
# Addresses are not remembered: a service that is exchanged comes back at another one.
ENTRYPOINT ["java", "-Dsun.net.inetaddr.ttl=1", "-Dsun.net.inetaddr.negative.ttl=0", "-XX:+UseSerialGC", \
    "-XX:+UseCompactObjectHeaders", "-XX:MaxRAMPercentage=45", "-XX:+ExitOnOutOfMemoryError", \
    "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", \
    "-Duser.timezone=UTC", "-jar", "service.jar"]

FROM service AS catalog
COPY content /opt/certway/content
ENV CERTWAY_CONTENT_DIRECTORY=/opt/certway/content

FROM service AS credential
USER root
RUN install --directory --owner=certway --group=certway --mode=700 /var/lib/certway/keys
# Machine code where Java looks for it: at run time it cannot be unpacked, as what can be written there runs no programs.
RUN java -Dorg.lwjgl.system.SharedLibraryExtractPath=/usr/java/packages/lib --enable-native-access=ALL-UNNAMED \
        --sun-misc-unsafe-memory-access=allow -cp service.jar certway.credential.paper.Shaper \
    && rm lib/lwjgl*-natives-*.jar
USER certway

FROM service
