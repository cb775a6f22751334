package org.varianteffect.annotation.app.command;

import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote into the jar. */
final class ProductVersion implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String version = ProductVersion.class.getPackage().getImplementationVersion();
    return new String[] {
      "annotations " + (version == null ? "(development)" : version), "Java " + Runtime.version()
    };
  }
}
