package org.varianteffect.annotation.app.command.options;

import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote into the jar. */
public final class ProductVersion implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {"annotations " + product(), "Java " + Runtime.version()};
  }

  /** The number alone. */
  public static String product() {
    String version = ProductVersion.class.getPackage().getImplementationVersion();
    return version == null ? "(development)" : version;
  }
}
