package org.varianteffect.annotation.examples;

import java.nio.file.Path;

/** The examples: projects that use what we publish. */
enum Consumer {
  API_SERVER("api-server", "org.example.api", "AlleleServerTest"),
  REST_SERVER("rest-server", "org.example.rest", "RestServerTest"),
  WORKER("worker", "org.example.worker", "FrequencyWorkerTest");

  private final String name;
  private final String packageName;
  private final String test;

  Consumer(String name, String packageName, String test) {
    this.name = name;
    this.packageName = packageName;
    this.test = test;
  }

  /** Relative to this module, which is where tests run. */
  Path folder() {
    return Path.of(name);
  }

  String packageName() {
    return packageName;
  }

  /** The simple name of the test that needs a database. */
  String test() {
    return test;
  }

  @Override
  public String toString() {
    return name;
  }
}
