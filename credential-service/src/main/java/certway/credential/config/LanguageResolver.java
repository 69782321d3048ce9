package certway.credential.config;

import certway.credential.template.model.Language;
import certway.platform.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads from a request in which language a document is to be printed. */
final class LanguageResolver implements HandlerMethodArgumentResolver {

    static final String PARAMETER = "language";

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Language.class;
    }

    @Override
    public Language resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return Language.asked(request.getParameter(PARAMETER), request.getHeader(HttpHeaders.ACCEPT_LANGUAGE))
                .orElseThrow(() -> Problems.invalid(PARAMETER, "is en or es"));
    }
}
