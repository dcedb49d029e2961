package org.yinuo.server.shared.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the published description of the HTTP API says of itself. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    @Bean
    OpenAPI openApi() {
        return new OpenAPI().info(new Info().title("Yinuo").version("0.1")
                .description("After-sales service management: letters, clauses, obligations, evidence, proof. "
                        + "Refusals are RFC 9457 problem details with a stable code.")
                .license(new License().name("Apache-2.0")));
    }
}
