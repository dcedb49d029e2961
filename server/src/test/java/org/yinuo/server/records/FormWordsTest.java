package org.yinuo.server.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.yinuo.core.commitment.Per;
import org.yinuo.core.commitment.Severity;
import org.yinuo.core.obligation.ObligationKind;
import org.yinuo.core.obligation.PauseReason;
import org.yinuo.core.time.LimitUnit;
import org.yinuo.server.approval.ApprovalView;
import org.yinuo.server.approval.Consent;
import org.yinuo.server.contract.Coverage;
import org.yinuo.server.identity.Role;
import org.yinuo.server.obligation.Evidence;
import org.yinuo.server.servicerequest.AnswerRequest;
import org.yinuo.server.servicerequest.ChangeException;
import org.yinuo.server.servicerequest.Intervention;
import org.yinuo.server.servicerequest.RequestClass;
import org.yinuo.server.servicerequest.RequestKind;
import org.yinuo.server.servicerequest.ServiceRequest;
import org.yinuo.server.shared.Messages;
import org.yinuo.server.testing.YinuoTest;
import org.yinuo.server.workorder.VisitKind;
import org.yinuo.server.workorder.WorkOrder;

@YinuoTest
class FormWordsTest {
    private static final Pattern ENTRY = Pattern.compile(
            "(?:[Ee]ntry\\((?:\\s*new)?|Entry\\.of\\(|internal\\()[^;\"]*\"([A-Z_]{4,})\"");
    static final List<Class<? extends Enum<?>>> PRINTED = List.of(ObligationKind.class, Severity.class, LimitUnit.class,
            PauseReason.class, Evidence.Kind.class, Coverage.Reason.class, ServiceRequest.Channel.class, ServiceRequest.Status.class,
            ServiceRequest.Stage.class, RequestKind.class, RequestClass.class, Role.class, ApprovalView.Verdict.class, Consent.Verdict.class, Consent.Way.class, AnswerRequest.Outcome.class, AnswerRequest.Direction.class, VisitKind.class, WorkOrder.Result.class, WorkOrder.CauseCode.class, Intervention.Kind.class, ChangeException.Kind.class);
    @Autowired
    Messages messages;

    @ParameterizedTest
    @FieldSource("PRINTED")
    void everyConstantThatIsPrintedHasAWordInBothLanguages(Class<? extends Enum<?>> type) {
        List<String> wanted = Arrays.stream(type.getEnumConstants()).map(constant -> "records." + Wording.key(constant)).toList();

        assertThat(messages.keys(Locale.CHINESE)).containsAll(wanted);
        assertThat(messages.keys(Locale.ENGLISH)).containsAll(wanted);
    }

    @Test
    void everyThingThatHappensOnARequestHasAWord() throws IOException {
        Set<String> kinds = kindsInTheSources();

        assertThat(kinds).contains("OPENED", "CALL", "BREACHED", "WORK_ORDER_ISSUED", "TRAVELLING", "NOTE", "CLOSED");
        assertThat(messages.keys(Locale.CHINESE)).containsAll(kinds.stream().map(kind -> "records.event." + kind).toList());
    }

    @Test
    void everyWayAPenaltyIsCountedHasAWord() {
        assertThat(messages.keys(Locale.CHINESE)).containsAll(Stream.of(Per.values()).map(per -> "records.proof.Per." + per).toList());
    }

    @Test
    void everySentenceTheFormsSayIsInTheBundles() throws IOException {
        List<String> said = new ArrayList<>();
        for (String folder : List.of("records", "insight")) {
            for (String source : sources(folder)) {
                Matcher key = Pattern.compile("say\\((?:\\w+(?:\\.\\w+\\(\\))+ \\? )?\"([a-zA-Z.-]+[a-zA-Z])\"[,)]").matcher(source);
                while (key.find()) {
                    said.add("records." + key.group(1));
                }
            }
        }

        assertThat(said).hasSizeGreaterThan(25);
        assertThat(messages.keys(Locale.CHINESE)).containsAll(said);
    }

    private static Set<String> kindsInTheSources() throws IOException {
        Set<String> kinds = new TreeSet<>();
        for (String folder : List.of("servicerequest", "workorder")) {
            for (String source : sources(folder)) {
                Matcher entry = ENTRY.matcher(source);
                while (entry.find()) {
                    kinds.add(entry.group(1));
                }
            }
        }
        return kinds;
    }

    private static List<String> sources(String module) throws IOException {
        List<String> sources = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/org/yinuo/server", module))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                sources.add(Files.readString(file));
            }
        }
        return sources;
    }
}
