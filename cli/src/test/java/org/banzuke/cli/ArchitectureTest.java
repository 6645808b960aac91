package org.banzuke.cli;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the arrows between modules and the house rules that a compiler cannot see. */
class ArchitectureTest {
    /** What each module may use; the order reads as the data flow. */
    private static final Map<String, List<String>> ARROWS = Map.ofEntries(
            Map.entry("api", List.of()),
            Map.entry("io", List.of("api")),
            Map.entry("stats", List.of()),
            Map.entry("text", List.of()),
            Map.entry("cell", List.of("api", "io")),
            Map.entry("tasks", List.of("api", "io", "stats", "text", "cell")),
            Map.entry("models", List.of("api", "io", "text", "cell")),
            Map.entry("runlog", List.of("api", "io")),
            Map.entry("engine", List.of("api", "io", "tasks", "runlog", "stats")),
            Map.entry("board", List.of("api", "io", "stats", "runlog")));

    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.banzuke");

    @TestFactory
    Stream<DynamicTest> modulesUseOnlyWhatTheirRowAllows() {
        return ARROWS.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(row -> DynamicTest.dynamicTest(row.getKey(), () -> {
                    var own = Stream.concat(Stream.of(row.getKey()), row.getValue().stream())
                            .map(ArchitectureTest::inModule)
                            .toArray(String[]::new);
                    noClasses()
                            .that()
                            .resideInAPackage(inModule(row.getKey()))
                            .should()
                            .dependOnClassesThat(
                                    resideInAnyPackage("org.banzuke..").and(not(resideInAnyPackage(own))))
                            .allowEmptyShould(true)
                            .check(ALL);
                }));
    }

    @TestFactory
    Stream<DynamicTest> internalPackagesStayInTheirModule() {
        return Stream.concat(ARROWS.keySet().stream(), Stream.of("cli"))
                .sorted()
                .map(module -> DynamicTest.dynamicTest(
                        module,
                        () -> noClasses()
                                .that()
                                .resideOutsideOfPackage(inModule(module))
                                .should()
                                .dependOnClassesThat()
                                .resideInAPackage("org.banzuke." + module + "..internal..")
                                .allowEmptyShould(true)
                                .check(ALL)));
    }

    @Test
    void packagesHaveNoCycles() {
        slices().assignedFrom(new Ideas()).should().beFreeOfCycles().check(ALL);
    }

    /** A package is a slice; its {@code internal} packages are part of it. */
    private record Ideas() implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return SliceIdentifier.of(type.getPackageName().replaceFirst("\\.internal\\b.*", ""));
        }

        @Override
        public String getDescription() {
            return "packages with their internal ones";
        }
    }

    @Test
    void onlyTheCliUsesStandardStreams() {
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(
                ALL.that(not(resideInAnyPackage("org.banzuke.cli..", "org.banzuke.cell.."))));
    }

    @Test
    void onlyTheCliReadsTheEnvironmentOrExits() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.banzuke.cli..", "org.banzuke.cell..")
                .should()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .callMethod(System.class, "getenv", String.class)
                .orShould()
                .callMethod(System.class, "getenv")
                .check(ALL);
    }

    @Test
    void nobodyThrowsGenericExceptions() {
        NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS.check(ALL);
    }

    @Test
    void connectionsAreMadeInIoOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.banzuke.io..", "org.banzuke.testkit..", "org.banzuke.bench..")
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.net\\.(http\\..*|Socket|ServerSocket|URLConnection|HttpURLConnection)")
                .check(ALL);
    }

    @Test
    void packagesAreNamedForIdeas() {
        noClasses()
                .should()
                .resideInAnyPackage("..util..", "..impl..", "..dto..", "..manager..", "..helper..")
                .check(ALL);
    }

    @Test
    void everyPackageIsNullMarked() {
        classes().that().areTopLevelClasses().should(liveInNullMarkedPackages()).check(ALL);
    }

    private static ArchCondition<JavaClass> liveInNullMarkedPackages() {
        return new ArchCondition<>("live in a package that is @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " is in a package without it"));
                }
            }
        };
    }

    private static String inModule(String module) {
        return "org.banzuke." + module + "..";
    }
}
