const csrfToken = () => document.cookie.split('; ').find(cookie => cookie.startsWith('XSRF-TOKEN='))?.substring(11);

window.ui = SwaggerUIBundle({
  url: '/api/openapi',
  dom_id: '#swagger-ui',
  deepLinking: true,
  docExpansion: 'list',
  validatorUrl: null,
  requestInterceptor: request => {
    const token = csrfToken();
    if (token && !request.loadSpec) {
      request.headers['X-XSRF-TOKEN'] = token;
    }
    return request;
  },
});
