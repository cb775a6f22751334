package org.varianteffect.annotation.app.command;

import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote into the jar. */
final class ProductVersion implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {"annotations " + product(), "Java " + Runtime.version()};
  }

  /** The number alone. */
  static String product() {
    String version = ProductVersion.class.getPackage().getImplementationVersion();
    return version == null ? "(development)" : version;
  }
}
