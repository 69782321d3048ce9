package certway.credential.people;

import certway.credential.issuing.model.HolderName;
import certway.credential.issuing.model.LearnerId;
import certway.credential.issuing.model.Names;
import certway.credential.issuing.model.OwnName;
import certway.platform.DependencyUnavailable;
import certway.platform.security.CurrentUser;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Finds the name of whoever asks on the account. While the login server does not answer, it is the name that the login server
 * wrote into the token, so that whoever is signed in goes on.
 */
final class OwnNameResolver implements HandlerMethodArgumentResolver {

    private final Names names;

    OwnNameResolver(Names names) {
        this.names = names;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == OwnName.class;
    }

    @Override
    public OwnName resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        JwtAuthenticationToken caller = (JwtAuthenticationToken)
                Objects.requireNonNull(request.getUserPrincipal(), "nobody comes here without a token");
        return nameOf(caller.getToken());
    }

    OwnName nameOf(Jwt token) {
        try {
            return names.of(new LearnerId(CurrentUser.of(token).id()))
                    .<OwnName>map(OwnName.Known::new)
                    .orElseGet(OwnName.Nameless::new);
        } catch (DependencyUnavailable e) {
            return stated(token).<OwnName>map(OwnName.Known::new).orElseGet(OwnName.Unknown::new);
        }
    }

    private static Optional<HolderName> stated(Jwt token) {
        return HolderName.of(claim(token, "given_name"), claim(token, "family_name"));
    }

    private static String claim(Jwt token, String name) {
        return Objects.requireNonNullElse(token.getClaimAsString(name), "");
    }
}
