package org.varianteffect.annotation.app.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** Some class of another package depends on it. */
final class BeUsedFromAnotherPackage extends ArchCondition<JavaClass> {

  BeUsedFromAnotherPackage() {
    super("be used from another package");
  }

  @Override
  public void check(JavaClass declared, ConditionEvents events) {
    boolean used =
        declared.getDirectDependenciesToSelf().stream()
            .map(Dependency::getOriginClass)
            .anyMatch(origin -> !origin.getPackageName().equals(declared.getPackageName()));
    String message = declared.getName() + " is public, but no other package uses it";
    events.add(new SimpleConditionEvent(declared, used, message));
  }
}
