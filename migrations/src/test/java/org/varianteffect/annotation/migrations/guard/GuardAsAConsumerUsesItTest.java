package org.varianteffect.annotation.migrations.guard;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** A downstream build's test, whole. */
@AnalyzeClasses(packages = "example.consumer")
class GuardAsAConsumerUsesItTest {

  @ArchTest static final ArchRule guard = NothingRetired.rule();
}
