package org.yinuo.server;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.temporal.Temporal;
import java.util.Date;
import java.util.concurrent.Executors;
import org.springframework.http.ProblemDetail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RestController;

/** What the compiler cannot check. A rule that finds nothing to check fails (archunit.properties). */
@AnalyzeClasses(packages = "org.yinuo", importOptions = DoNotIncludeTests.class)
class HouseRulesTest {

    private static final DescribedPredicate<JavaCall<?>> READS_THE_WALL_CLOCK = DescribedPredicate.describe(
            "reads the wall clock", call -> call.getTargetOwner().isAssignableTo(Temporal.class)
                    && call.getName().equals("now") && call.getTarget().getRawParameterTypes().stream()
                            .noneMatch(type -> type.isAssignableTo(Clock.class))
                    || call.getTargetOwner().isEquivalentTo(System.class) && call.getName().equals("currentTimeMillis")
                    || call.getTargetOwner().isEquivalentTo(Clock.class) && call.getName().startsWith("system")
                    || call.getTargetOwner().isEquivalentTo(Date.class) && call.getName().equals("<init>")
                            && call.getTarget().getRawParameterTypes().isEmpty());

    @ArchTest
    static final ArchRule timeComesFromTheOneClock = noClasses()
            .that().resideOutsideOfPackages("org.yinuo.bench..")
            .and().doNotHaveFullyQualifiedName("org.yinuo.server.shared.ClockConfiguration")
            .should().callMethodWhere(DescribedPredicate.describe("reads the wall clock", READS_THE_WALL_CLOCK::test))
            .orShould().callConstructorWhere(DescribedPredicate.describe("reads the wall clock", READS_THE_WALL_CLOCK::test));

    @ArchTest
    static final ArchRule packagesAreNamedAfterTheBusiness = noClasses().should().resideInAnyPackage(
            "..controller..", "..controllers..", "..service..", "..services..", "..dto..", "..util..", "..utils..",
            "..impl..", "..entity..", "..repository..", "..model..");

    @ArchTest
    static final ArchRule namesSayWhatThingsAre = noClasses().should().haveNameMatching(
            ".*(Impl|Manager|Helper|Util|Utils|DTO|Dto|Controller)");

    @ArchTest
    static final ArchRule doorsAndSqlStayInsideTheirModule = classes()
            .that().resideInAnyPackage("org.yinuo.server.*.web..", "org.yinuo.server.*.jdbc..")
            .and().areTopLevelClasses()
            .should().bePackagePrivate();

    @ArchTest
    static final ArchRule doorsStandInTheWebFolder = classes()
            .that().areAnnotatedWith(RestController.class)
            .should().resideInAPackage("org.yinuo.server.*.web..");

    @ArchTest
    static final ArchRule coreIsPlainJava = noClasses()
            .that().resideInAPackage("org.yinuo.core..")
            .should().dependOnClassesThat().resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..",
                    "tools.jackson..", "com.fasterxml..", "java.net..", "org.yinuo.server..", "org.yinuo.papers..");

    /** A stream of rows holds its connection until it is closed; a list gives it back at once. */
    @ArchTest
    static final ArchRule rowsAreReadIntoLists = noClasses()
            .should().callMethod(JdbcClient.MappedQuerySpec.class, "stream");

    /** On few processors they wait for each other for ever while classes are loaded from the jar (decision 34). */
    @ArchTest
    static final ArchRule threadsAreTheSystems = noClasses()
            .should().callMethod(Thread.class, "ofVirtual").orShould().callMethod(Thread.class, "startVirtualThread", Runnable.class)
            .orShould().callMethod(Executors.class, "newVirtualThreadPerTaskExecutor");

    @ArchTest
    static final ArchRule problemsAreWordedInOnePlace = noClasses()
            .that().resideOutsideOfPackages("org.yinuo.server.shared..")
            .should().dependOnClassesThat(assignableTo(ProblemDetail.class));
}
