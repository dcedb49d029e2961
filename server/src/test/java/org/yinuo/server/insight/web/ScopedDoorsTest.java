package org.yinuo.server.insight.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.yinuo.server.identity.DataScope;
import org.yinuo.server.testing.YinuoTest;

@YinuoTest
class ScopedDoorsTest {
    private static final DataScope REGION = new DataScope(DataScope.Kind.REGION, List.of("华东"));
    private static final DataScope OWN = new DataScope(DataScope.Kind.OWN, List.of());

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    void everyDoorNamedAsCutIsThere() {
        Set<String> doors = new TreeSet<>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, door) -> mapping.getMethodsCondition().getMethods()
                .forEach(method -> mapping.getPatternValues().forEach(pattern -> doors.add(method + " " + pattern))));

        assertThat(doors).containsAll(ScopedDoors.CUT);
        assertThat(ScopedDoors.NOBODYS).allMatch(begin -> doors.stream().anyMatch(door -> door.substring(door.indexOf(' ') + 1).startsWith(begin)));
    }

    @Test
    void aDoorNobodyHasSpokenOfStaysClosed() {
        assertThat(ScopedDoors.opens("GET", "/api/tomorrows-list", REGION)).isFalse();
        assertThat(ScopedDoors.opens("GET", "/api/customers-of-tomorrow/{id}", REGION)).isFalse();
    }

    @Test
    void whatSettlesTheMoneyOfColleaguesOrTriesASettingOnAnyRequestStaysClosed() {
        assertThat(ScopedDoors.opens("POST", "/api/expenses/{id}/pay-out", REGION)).isFalse();
        assertThat(ScopedDoors.opens("POST", "/api/canned-replies/preview", OWN)).isFalse();
        assertThat(ScopedDoors.opens("POST", "/api/routing-rules/trial", REGION)).isFalse();
        assertThat(ScopedDoors.opens("GET", "/api/canned-replies", REGION)).isTrue();
    }

    @Test
    void whatShowsTheRequestsOfOthersStaysClosedToWhoeverHasOnlySome() {
        assertThat(ScopedDoors.opens("GET", "/api/contracts/{id}/ledger", REGION)).isTrue();
        assertThat(ScopedDoors.opens("GET", "/api/contracts/{id}/ledger", OWN)).isFalse();
        assertThat(ScopedDoors.opens("GET", "/api/contracts/{id}", OWN)).isTrue();
        assertThat(ScopedDoors.opens("POST", "/api/units", REGION)).isFalse();
        assertThat(ScopedDoors.opens("POST", "/api/units", OWN)).isTrue();
    }
}
