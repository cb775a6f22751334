package org.varianteffect.annotation.serving.query;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.varianteffect.annotation.model.validtime.ReadTime;
import org.varianteffect.annotation.serving.ReadScope;

/** The queries that were sent last, so that each is put together once, not for each call. */
final class FilledTexts {

  private static final int MOST = 300;

  private final Map<Key, String> texts = Collections.synchronizedMap(new Newest());

  /** The text of a file with its places filled in. */
  String of(
      Class<?> owner, String name, Map<String, String> parts, ReadScope scope, ReadTime time) {
    // What scope and time make of a place depends on their kind, not on ids or instant.
    Key key = new Key(owner, name, parts, scope.sql("s"), time.sql("r"));
    return texts.computeIfAbsent(
        key, missing -> SqlFile.of(owner, name).filledIn(parts, scope, time));
  }

  private record Key(
      Class<?> owner, String name, Map<String, String> parts, String scope, String time) {}

  private static final class Newest extends LinkedHashMap<Key, String> {
    private static final long serialVersionUID = 1L;

    Newest() {
      super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<Key, String> eldest) {
      return size() > MOST;
    }
  }
}
