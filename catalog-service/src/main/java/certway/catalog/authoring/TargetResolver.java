package certway.catalog.authoring;

import certway.catalog.program.ProgramId;
import certway.catalog.revision.Revisions;
import certway.platform.security.CurrentUser;
import certway.platform.web.Problems;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;

/** Reads from a request which draft is to be changed, in which revision, and by whom. */
final class TargetResolver implements HandlerMethodArgumentResolver {

    static final String PROGRAM = "programId";

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Target.class;
    }

    @Override
    public Target resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        ProgramId program = ProgramId.parse(pathVariable(request))
                .orElseThrow(() -> Problems.failure(
                        Problems.problem(HttpStatus.NOT_FOUND, "program-not-found", "There is no such program")));
        long revision = Revisions.seen(request.getHeader(HttpHeaders.IF_MATCH));
        return new Target(program, revision, author());
    }

    private static String pathVariable(NativeWebRequest request) {
        Object variables =
                request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
        return variables instanceof Map<?, ?> map ? String.valueOf(map.get(PROGRAM)) : "";
    }

    private static String author() {
        Object principal = Objects.requireNonNull(
                        SecurityContextHolder.getContext().getAuthentication(), "the rules ask for a token")
                .getPrincipal();
        if (principal instanceof Jwt token) {
            return CurrentUser.of(token).id();
        }
        throw new IllegalStateException("whoever is let in has a token");
    }
}
