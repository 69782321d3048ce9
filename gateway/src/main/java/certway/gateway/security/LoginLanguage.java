package certway.gateway.security;

import certway.gateway.routes.model.Preferences;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Component;

/** Somebody who chose a language for the pages signs in and up in it, whatever their browser prefers. */
@Component
class LoginLanguage implements OAuth2AuthorizationRequestResolver {

    /** OpenID Connect Core 1.0, section 3.1.2.1. */
    private static final String PARAMETER = "ui_locales";

    private final OAuth2AuthorizationRequestResolver usual;

    LoginLanguage(ClientRegistrationRepository registrations) {
        this.usual = new DefaultOAuth2AuthorizationRequestResolver(registrations);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        return spoken(usual.resolve(request), request);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registration) {
        return spoken(usual.resolve(request, registration), request);
    }

    private static @Nullable OAuth2AuthorizationRequest spoken(
            @Nullable OAuth2AuthorizationRequest asked, HttpServletRequest request) {
        Optional<String> language =
                Preferences.language(Objects.requireNonNullElseGet(request.getCookies(), () -> new Cookie[0]));
        return asked == null || language.isEmpty()
                ? asked
                : OAuth2AuthorizationRequest.from(asked)
                        .additionalParameters(parameters -> parameters.put(PARAMETER, language.get()))
                        .build();
    }
}
