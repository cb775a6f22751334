package org.varianteffect.annotation.app.architecture;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;

/** All modules keep to the rules. */
@AnalyzeClasses(packages = ArchitectureRules.ROOT, importOptions = MainClasses.class)
class ArchitectureTest {

  @ArchTest static final ArchTests rules = ArchTests.in(ArchitectureRules.class);
}
