package org.varianteffect.annotation.migrations.guard;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The one line of a downstream build, here over the module that everything else depends on. */
@AnalyzeClasses(
    packages = "org.varianteffect.annotation.model",
    importOptions = ImportOption.DoNotIncludeTests.class)
class GuardAsAConsumerUsesItTest {

  @ArchTest static final ArchRule guard = NothingRetired.rule();
}
