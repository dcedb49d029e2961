package org.yinuo.server.insight.web;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.yinuo.server.identity.ClosedDoors;
import org.yinuo.server.identity.DataScope;

/** Tells the pages what {@link ScopedDoors} refuses, so that they offer none of it. */
@Component
class ClosedToScopes implements ClosedDoors {
    private final RequestMappingHandlerMapping doors;

    ClosedToScopes(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping doors) {
        this.doors = doors;
    }

    @Override
    public List<String> to(DataScope scope) {
        return !scope.hasLimit() ? List.of()
                : doors.getHandlerMethods().keySet().stream().flatMap(door -> closed(door, scope)).sorted().toList();
    }

    private static Stream<String> closed(RequestMappingInfo door, DataScope scope) {
        return door.getPatternValues().stream().filter(address -> address.startsWith("/api/"))
                .flatMap(address -> door.getMethodsCondition().getMethods().stream().map(RequestMethod::name)
                        .filter(method -> !ScopedDoors.opens(method, address, scope)).map(method -> method + " " + address));
    }
}
