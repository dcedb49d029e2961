package org.yinuo.server.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.yinuo.server.shared.OncePerKey;
import org.yinuo.server.testing.YinuoTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The API describes every header it reads, and asks nobody for what it works out itself. */
@YinuoTest
class DescribedApiTest {
    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;
    private JsonNode published;

    @BeforeEach
    void readThePublishedApi(@Autowired MockMvc mvc) throws Exception {
        published = JsonMapper.shared().readTree(mvc.perform(get("/api/openapi.json")).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8));
    }

    @Test
    void whatThePhoneSaysBesideItsActsIsDescribed() {
        Map<Door, Set<String>> acts = doors(true);

        assertThat(acts).hasSizeGreaterThan(13).containsKey(new Door("/api/work-orders/{id}/arrive", "POST"));
        assertThat(acts).allSatisfy((door, headers) ->
                assertThat(headers).as("%s", door).containsExactly("Acting-User", "Idempotency-Key", "If-Match", "Phone-Time"));
    }

    @Test
    void everyDoorThatTakesAKeySaysSo() {
        Map<Door, Set<String>> makers = doors(false);

        assertThat(makers).hasSizeGreaterThan(30).containsKey(new Door("/api/api-tokens", "POST"));
        assertThat(makers).allSatisfy((door, headers) -> assertThat(headers).as("%s", door).contains("Idempotency-Key"));
    }

    @Test
    void aHeaderIsOptionalAndSaysWhatItIsFor() {
        JsonNode header = parameters("/api/work-orders/{id}/arrive", "post").filter(each -> each.path("name").asString().equals("Phone-Time")).findFirst().orElseThrow();

        assertThat(header.path("required").asBoolean()).isFalse();
        assertThat(header.path("description").asString()).isNotBlank();
        assertThat(header.path("schema").path("format").asString()).isEqualTo("date-time");
    }

    @Test
    void nobodyIsAskedForWhatIsWorkedOut() {
        Set<String> asked = new TreeSet<>();
        published.path("paths").forEach(path -> path.forEach(operation -> reach(operation.path("requestBody"), asked)));

        assertThat(asked).hasSizeGreaterThan(100).contains("org.yinuo.server.installedbase.Lot");
        assertThat(asked).allSatisfy(name -> record(name).ifPresent(type -> assertThat(properties(name)).as(name)
                .isSubsetOf(Stream.of(type.getRecordComponents()).map(RecordComponent::getName).toList())));
    }

    private void reach(JsonNode from, Set<String> reached) {
        from.findValuesAsString("$ref").stream().map(ref -> ref.replace("#/components/schemas/", "")).filter(reached::add).toList()
                .forEach(name -> reach(schema(name), reached));
    }

    private JsonNode schema(String name) {
        return published.path("components").path("schemas").path(name);
    }

    private Set<String> properties(String name) {
        return Set.copyOf(schema(name).path("properties").propertyNames());
    }

    private static Optional<Class<?>> record(String name) {
        for (String binary = name; binary.contains("."); binary = binary.replaceFirst("\\.(?=[^.]*$)", "\\$")) {
            try {
                return Optional.<Class<?>>of(Class.forName(binary)).filter(Class::isRecord);
            } catch (ClassNotFoundException nested) {
                continue;
            }
        }
        return Optional.empty();
    }

    /** Doors that read what a phone sends beside its act, or else those that take a key, with the headers they describe. */
    private Map<Door, Set<String>> doors(boolean ofPhone) {
        Map<Door, Set<String>> doors = new TreeMap<>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, handler) -> {
            boolean fits = ofPhone ? Stream.of(handler.getMethodParameters()).anyMatch(each -> each.getParameterType() == HttpHeaders.class)
                    : handler.hasMethodAnnotation(OncePerKey.class);
            if (fits) {
                String method = mapping.getMethodsCondition().getMethods().stream().findFirst().map(RequestMethod::name).orElseThrow();
                mapping.getPathPatternsCondition().getPatternValues().forEach(path -> doors.put(new Door(path, method),
                        parameters(path, method.toLowerCase()).filter(each -> each.path("in").asString().equals("header"))
                                .map(each -> each.path("name").asString()).collect(Collectors.toCollection(TreeSet::new))));
            }
        });
        return doors;
    }

    private Stream<JsonNode> parameters(String path, String method) {
        return published.path("paths").path(path).path(method).path("parameters").valueStream();
    }
}
