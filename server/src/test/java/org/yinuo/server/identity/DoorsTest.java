package org.yinuo.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.yinuo.server.testing.YinuoTest;

@YinuoTest
class DoorsTest {

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    void everyDoorSaysWhoMayUseIt() {
        List<HandlerMethod> doors = requestMappingHandlerMapping.getHandlerMethods().values().stream()
                .filter(door -> door.getBeanType().getPackageName().startsWith("org.yinuo"))
                .filter(door -> !door.getBeanType().getSimpleName().equals("ErrorPage")).toList();

        assertThat(doors).hasSizeGreaterThan(15).allSatisfy(door -> assertThat(guard(door)).as("%s", door).isNotNull());
    }

    @Test
    void everyGuardNamesAPermissionThatExists() {
        Set<String> existing = Arrays.stream(Permission.values()).map(Permission::text)
                .collect(Collectors.toSet());
        Set<String> named = new TreeSet<>();
        requestMappingHandlerMapping.getHandlerMethods().values().stream().map(DoorsTest::guard)
                .filter(guard -> guard != null).forEach(guard -> {
                    Matcher matcher = Pattern.compile("'([a-z.]+)'").matcher(guard.value());
                    while (matcher.find()) {
                        named.add(matcher.group(1));
                    }
                });

        assertThat(named).isNotEmpty();
        assertThat(existing).containsAll(named);
    }

    private static PreAuthorize guard(HandlerMethod door) {
        PreAuthorize own = AnnotatedElementUtils.findMergedAnnotation(door.getMethod(), PreAuthorize.class);
        return own != null ? own : AnnotatedElementUtils.findMergedAnnotation(door.getBeanType(), PreAuthorize.class);
    }
}
