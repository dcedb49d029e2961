package org.yinuo.server.workorder.web;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.DateTimeSchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.yinuo.server.workorder.FromPhone;

/** Names, in the published description, the headers of {@link FromPhone} at every door that reads them all. */
@Component
class DescribedPhone implements GlobalOperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod door) {
        boolean fromPhone = Stream.of(door.getMethodParameters()).anyMatch(each -> HttpHeaders.class.equals(each.getParameterType()));
        if (fromPhone) {
            var parameters = new ArrayList<>(operation.getParameters() == null ? List.of() : operation.getParameters());
            parameters.removeIf(each -> "header".equals(each.getIn()));
            parameters.add(header("If-Match", new StringSchema(), "The ETag of the visit as it was seen; without it the act counts whatever happened since."));
            parameters.add(header("Idempotency-Key", new StringSchema(), "The phone's own name for the act, so that it is done once however often it is sent."));
            parameters.add(header("Acting-User", new IntegerSchema().format("int64"), "The id of the user who noted the act; another one's act is refused."));
            parameters.add(header("Phone-Time", new DateTimeSchema(),
                    "The phone's clock while it sends, by which what it says of when things happened is set right."));
            operation.setParameters(parameters);
        }
        return operation;
    }

    private static HeaderParameter header(String name, Schema<?> schema, String description) {
        HeaderParameter header = new HeaderParameter();
        header.name(name).required(false).schema(schema).description(description);
        return header;
    }
}
