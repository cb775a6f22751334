package org.varianteffect.annotation.app.report.page;

import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.Mustache;
import com.github.mustachejava.reflect.MissingWrapper;
import com.github.mustachejava.reflect.ReflectionObjectHandler;
import com.github.mustachejava.util.Wrapper;
import java.io.Writer;
import java.util.List;
import java.util.regex.Pattern;
import org.varianteffect.annotation.app.output.WrittenOut;

/**
 * Templates of this package, in which a name without a value is an error and not an empty text.
 * What a browser would not show is written out: a name cannot turn around the words that stand
 * behind it.
 */
final class StrictTemplates {

  private static final String FOLDER = "org/varianteffect/annotation/app/report/page";

  private StrictTemplates() {}

  static Mustache compile(String name) {
    DefaultMustacheFactory factory = new Escaping();
    factory.setObjectHandler(new StrictNames());
    return factory.compile(name);
  }

  private static final class Escaping extends DefaultMustacheFactory {
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}&&[^\n\t]]");

    Escaping() {
      super(FOLDER);
    }

    @Override
    public void encode(String value, Writer writer) {
      super.encode(UNSEEN.matcher(value).replaceAll(WrittenOut::number), writer);
    }
  }

  private static final class StrictNames extends ReflectionObjectHandler {
    @Override
    public Wrapper find(String name, List<Object> scopes) {
      Wrapper found = super.find(name, scopes);
      if (found instanceof MissingWrapper) {
        throw new IllegalStateException("the template names '" + name + "', which has no value");
      }
      return found;
    }
  }
}
