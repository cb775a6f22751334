package org.example.rest;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.varianteffect.annotation.migrations.guard.NothingRetired;

/** Nothing here names what the new representation has retired. */
@AnalyzeClasses(packages = "org.example.rest")
class GuardTest {

  @ArchTest static final ArchRule guard = NothingRetired.rule();
}
