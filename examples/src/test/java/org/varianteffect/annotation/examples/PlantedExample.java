package org.varianteffect.annotation.examples;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** An example with one reference to something retired in it. */
record PlantedExample(Consumer example, Plant plant) {

  /** Each reference in the API server, and in the worker. */
  static List<PlantedExample> all() {
    return Stream.of(Consumer.API_SERVER, Consumer.WORKER)
        .flatMap(
            example ->
                Arrays.stream(Plant.values()).map(plant -> new PlantedExample(example, plant)))
        .toList();
  }

  /** Puts a copy of the example there, and the reference into it. */
  Path into(Workspace workspace) {
    Path copy = workspace.add(example, toString());
    plant.into(copy, example);
    return copy;
  }

  /** What the guard must name: class, member and line, or file and line. */
  String place() {
    return plant.placeIn(example);
  }

  /** The same without the line, which a jar tells of statements only. */
  String placeInJar() {
    return place().replaceFirst(":\\d+\\)?$", "");
  }

  /** Below the copy. */
  String guardReport() {
    return "target/surefire-reports/" + example.packageName() + ".GuardTest.txt";
  }

  /** The name of its module. */
  @Override
  public String toString() {
    return example + "-with-" + plant;
  }
}
