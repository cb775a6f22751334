package org.example.api;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.varianteffect.annotation.migrations.guard.NothingRetired;

/** Nothing here names what the new representation has retired. */
@AnalyzeClasses(packages = "org.example.api")
class GuardTest {

  @ArchTest static final ArchRule guard = NothingRetired.rule();
}
