package certway.gateway.security;

import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** Sessions of browsers: a cookie that says nothing, and a document in MongoDB. */
@Configuration(proxyBeanMethods = false)
@EnableSpringHttpSession
@EnableScheduling
@EnableConfigurationProperties({SessionSettings.class, DoorSettings.class})
class SessionConfiguration {

    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }

    @Bean
    MongoSessions sessions(MongoClient mongo, SessionSettings settings, InstantSource clock) {
        MongoSessions sessions =
                new MongoSessions(mongo.getDatabase("gateway").getCollection("sessions"), settings, clock);
        sessions.createIndexes();
        return sessions;
    }

    @Bean
    CookieSerializer cookieSerializer(DoorSettings door) {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName(door.sessionCookie());
        cookie.setUseSecureCookie(door.secure());
        cookie.setUseHttpOnlyCookie(true);
        cookie.setUseBase64Encoding(false);
        cookie.setSameSite("Lax");
        cookie.setCookiePath("/");
        return cookie;
    }

    @Bean
    MongoClientSettingsBuilderCustomizer mongoDefaults(SessionSettings session) {
        long millis = session.storeTimeout().toMillis();
        return settings -> settings.writeConcern(WriteConcern.MAJORITY)
                .readConcern(ReadConcern.MAJORITY)
                .readPreference(ReadPreference.primary())
                .timeout(millis, TimeUnit.MILLISECONDS)
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(millis, TimeUnit.MILLISECONDS));
    }
}
