package org.yinuo.server.shared.web;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.yinuo.server.shared.OncePerKey;

/** Says in the published description which doors take an {@code Idempotency-Key} without naming it among their own parameters. */
@Component
class DescribedKeys implements GlobalOperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod door) {
        OncePerKey once = door.getMethodAnnotation(OncePerKey.class);
        if (once != null) {
            operation.addParametersItem(new HeaderParameter().name("Idempotency-Key").required(false).schema(new StringSchema().maxLength(200))
                    .description("Names the act, so that it is done once however often it is sent; the answer is given again. "
                            + "Another body under the same key is refused as idempotency-key-reused."
                            + (once.secret() ? " The secret in the answer is shown once; sent again, it is refused as secret-shown-once." : "")));
        }
        return operation;
    }
}
