package org.banzuke.tasks.fresh.solve;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.banzuke.tasks.fresh.family.Families;
import org.banzuke.tasks.fresh.family.Family;
import org.junit.jupiter.api.Test;

class SolversTest {
    @Test
    void everyFamilyHasASolver() {
        assertThat(Solvers.ALL.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Families.ALL.stream().map(Family::name).toList());
    }

    @Test
    void solversShareNoCodeWithGenerators() {
        classes()
                .that()
                .haveSimpleNameNotEndingWith("Test")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "org.banzuke.tasks.fresh.solve")
                .check(new ClassFileImporter().importPackages("org.banzuke.tasks.fresh.solve"));
    }
}
