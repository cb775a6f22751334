package org.varianteffect.annotation.backfill.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.varianteffect.annotation.backfill.database.Sql;
import org.varianteffect.annotation.backfill.snapshot.SharedSnapshot;
import org.varianteffect.annotation.backfill.verification.ConservationReport;
import org.varianteffect.annotation.backfill.verification.ConservationReport.Unexplained;

/**
 * Conservation: every old fact is a new row or a recorded anomaly, and the new timelines are sound.
 */
public final class ConservationCheck {
  private final List<Integer> scoreSetIds;

  /**
   * @param scoreSetIds whose facts are looked at; empty: all
   */
  public ConservationCheck(List<Integer> scoreSetIds) {
    this.scoreSetIds = scoreSetIds;
  }

  /**
   * Runs every check on several connections, all of which see the database as it is at one instant.
   *
   * @param connections how many, at least 1
   * @param stopping whether somebody wants it no more
   */
  public ConservationReport run(Jdbi jdbi, int connections, BooleanSupplier stopping) {
    return SharedSnapshot.with(
        jdbi, connections, stopping, (first, snapshot) -> run(snapshot, connection -> {}));
  }

  /**
   * Runs every check on a snapshot.
   *
   * @param preparation what each connection does first
   */
  public ConservationReport run(SharedSnapshot snapshot, Consumer<Handle> preparation) {
    List<List<Answer>> answers =
        snapshot.answerAll(
            snapshot.answer(handle -> tasks(handle, snapshot), preparation),
            preparation.andThen(ConservationCheck::planForAllRows));
    return report(
        answers.stream().flatMap(List::stream).toList(),
        snapshot.answer(ConservationCheck::countFacts, preparation));
  }

  private List<SharedSnapshot.Task<List<Answer>>> tasks(Handle handle, SharedSnapshot snapshot) {
    List<SharedSnapshot.Task<List<Answer>>> tasks = new ArrayList<>();
    List<Question> aboutMappings = Question.aboutMappings(handle);
    for (MappingPiece piece : MappingPiece.all(handle, snapshot.connections())) {
      tasks.add(on -> answerPiece(on, piece, aboutMappings));
    }
    for (Question question : Question.aboutTables()) {
      tasks.add(on -> List.of(answer(on, question)));
    }
    return tasks;
  }

  private List<Answer> answerPiece(Handle handle, MappingPiece piece, List<Question> questions) {
    piece.layOut(handle, scoreSetIds);
    return questions.stream().map(question -> answer(handle, question)).toList();
  }

  private Answer answer(Handle handle, Question question) {
    return handle
        .createQuery(question.sql())
        .bind("everything", scoreSetIds.isEmpty())
        .bindArray("scoreSets", Integer.class, scoreSetIds)
        .map(
            (row, context) ->
                new Unexplained(
                    question.check(),
                    (Integer) row.getObject("mapped_variant_id"),
                    row.getString("description")))
        .reduce(Answer.nothing(question.check()), Answer::with);
  }

  /**
   * Each question reads whole tables: hash joins in memory, and no compilation, which takes longer
   * than the answer where a server has it switched on.
   */
  private static void planForAllRows(Handle handle) {
    handle.execute("SET LOCAL jit = off");
    handle.execute("SET LOCAL work_mem = '64MB'");
  }

  private static ConservationReport report(List<Answer> answers, Map<String, Long> facts) {
    Map<String, Answer> found = new LinkedHashMap<>();
    answers.forEach(answer -> found.merge(answer.check(), answer, Answer::and));
    Map<String, Long> unexplained = new LinkedHashMap<>();
    found.values().stream()
        .filter(answer -> answer.found() > 0)
        .forEach(answer -> unexplained.put(answer.check(), answer.found()));
    return new ConservationReport(
        facts,
        unexplained,
        found.values().stream().flatMap(answer -> answer.examples().stream()).toList());
  }

  private static Map<String, Long> countFacts(Handle handle) {
    Map<String, Long> facts = new LinkedHashMap<>();
    handle
        .createQuery(Sql.named("oldrepresentation/count_facts"))
        .map((row, context) -> Map.entry(row.getString("name"), row.getLong("facts")))
        .forEach(entry -> facts.put(entry.getKey(), entry.getValue()));
    return facts;
  }
}
