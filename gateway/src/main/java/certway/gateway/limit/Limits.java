package certway.gateway.limit;

import certway.gateway.problem.Problem;
import certway.gateway.routes.model.RouteTable;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Duration;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;

/** Rate limits: per address before anything else is done, per caller once it is known who calls. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LimitSettings.class)
class Limits {

    private static final String LOGIN = "/oauth2/authorization/";
    private static final Pattern CHECK = Pattern.compile("/check/[^/]+|/api/credentials/[^/]+|/api/credential-checks");
    private static final int AFTER_SECURITY = 0;

    @Bean
    FilterRegistrationBean<Filter> addressLimit(LimitSettings settings) {
        Allowance all =
                new Allowance(settings.address().perSecond(), settings.address().burst(), settings.remembered());
        Allowance logins =
                new Allowance(settings.login().perSecond(), settings.login().burst(), settings.remembered());
        Allowance checks =
                new Allowance(settings.check().perSecond(), settings.check().burst(), settings.remembered());
        return filter(Ordered.HIGHEST_PRECEDENCE + 10, request -> {
            Duration wait = all.take(request.getRemoteAddr());
            if (!wait.isZero()) {
                return wait;
            }
            if (request.getRequestURI().startsWith(LOGIN)) {
                return logins.take(request.getRemoteAddr());
            }
            return isCheck(request.getRequestURI()) ? checks.take(request.getRemoteAddr()) : wait;
        });
    }

    /** A check of a certificate: by its id, or by what somebody was handed. */
    private static boolean isCheck(String path) {
        return CHECK.matcher(path).matches();
    }

    @Bean
    FilterRegistrationBean<Filter> clientLimit(LimitSettings settings) {
        Allowance clients =
                new Allowance(settings.client().perSecond(), settings.client().burst(), settings.remembered());
        return filter(AFTER_SECURITY, request -> clients.take(caller(request)));
    }

    /** For a public read nobody looks up who it is, since that would cost a read of the session store. */
    private static String caller(HttpServletRequest request) {
        Principal principal = RouteTable.isOpen(request) ? null : request.getUserPrincipal();
        return principal == null ? "address " + request.getRemoteAddr() : "principal " + principal.getName();
    }

    private static FilterRegistrationBean<Filter> filter(int order, Function<HttpServletRequest, Duration> take) {
        Filter filter = (request, response, chain) -> {
            Duration wait = take.apply((HttpServletRequest) request);
            if (wait.isZero()) {
                chain.doFilter(request, response);
                return;
            }
            HttpServletResponse refused = (HttpServletResponse) response;
            refused.setHeader(
                    HttpHeaders.RETRY_AFTER, Long.toString(wait.plusMillis(999).toSeconds()));
            Problem.TOO_MANY_REQUESTS.answer(refused);
        };
        FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(order);
        return registration;
    }
}
