package certway.gateway.security;

import org.springframework.security.oauth2.jwt.JwtDecoder;

/** Reads and checks logout tokens; a type of its own, so that none is ever taken for an access token. */
record LogoutTokens(JwtDecoder decoder) {}
