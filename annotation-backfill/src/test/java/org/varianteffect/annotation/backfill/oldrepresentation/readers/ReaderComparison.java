package org.varianteffect.annotation.backfill.oldrepresentation.readers;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.varianteffect.annotation.testing.TestDatabase;

/** Holds what readers answer now against what they answered from the old representation. */
public final class ReaderComparison {

  private final Set<Fact> oldFacts;
  private final Map<Fact, Boolean> oldLookups;
  private final Set<Fact> newFacts;
  private final Map<String, Set<String>> anomalies;
  private final Set<String> onTheirOwn;

  /**
   * @param database backfilled, with the old tables in place
   * @param dataSource connects to it
   */
  public ReaderComparison(TestDatabase database, DataSource dataSource) {
    OldAnswers old = new OldAnswers(database);
    oldFacts = old.ofVariants();
    oldLookups = old.ofLookups();
    anomalies = old.anomalies();
    onTheirOwn = old.variantsOnTheirOwn();
    NewAnswers now = new NewAnswers(dataSource);
    old.scoreSetUrns().forEach(now::ofScoreSet);
    now.ofClingenIds(old.clingenIds());
    newFacts = now.facts();
  }

  /** How many facts of each reader both know. */
  public Map<String, Long> samePerReader() {
    return Stream.concat(oldFacts.stream(), oldLookups.keySet().stream())
        .filter(newFacts::contains)
        .collect(Collectors.groupingBy(Fact::reader, Collectors.counting()));
  }

  /** Old facts that are not told any more, without an anomaly or a rule that accounts for it. */
  public List<String> lostWithoutReason() {
    Map<String, String> datesNow = accessDates();
    Stream<Fact> ofVariants = oldFacts.stream().filter(fact -> !isLaterDate(fact, datesNow));
    Stream<Fact> ofLookups = oldLookups.keySet().stream().filter(oldLookups::get);
    return Stream.concat(ofVariants, ofLookups)
        .filter(fact -> !newFacts.contains(fact))
        .filter(fact -> !isAccountedFor(fact))
        .map(Fact::toString)
        .sorted()
        .toList();
  }

  /**
   * New facts of variants that share their alleles with nobody and have neither native rows nor
   * anomalies: there is nothing that they could come from, but for HGVS that the mapping itself has
   * (rules R6 and R9).
   */
  public List<String> gainedWithoutReason() {
    Set<Fact> datesNow =
        newFacts.stream()
            .filter(fact -> fact.key().equals("vep_access_date"))
            .collect(Collectors.toSet());
    return newFacts.stream()
        .filter(fact -> onTheirOwn.contains(fact.urn()))
        .filter(fact -> !oldFacts.contains(fact) && !oldLookups.containsKey(fact))
        .filter(fact -> !fact.isHgvs() && !datesNow.contains(fact))
        .map(Fact::toString)
        .sorted()
        .toList();
  }

  public int variantsOnTheirOwn() {
    return onTheirOwn.size();
  }

  private boolean isAccountedFor(Fact fact) {
    Set<String> sources = anomalies.getOrDefault(fact.urn(), Set.of());
    return sources.contains("mapping") || !fact.isOfTheRecord() && sources.contains(fact.source());
  }

  /** Rule T6: a row has the latest of the dates on which its consequence was seen. */
  private static boolean isLaterDate(Fact fact, Map<String, String> datesNow) {
    return fact.key().equals("vep_access_date")
        && datesNow.getOrDefault(fact.urn(), "").compareTo(fact.value()) >= 0;
  }

  private Map<String, String> accessDates() {
    Map<String, String> dates = new HashMap<>();
    newFacts.stream()
        .filter(fact -> fact.key().equals("vep_access_date"))
        .forEach(fact -> dates.put(fact.urn(), fact.value()));
    return dates;
  }
}
