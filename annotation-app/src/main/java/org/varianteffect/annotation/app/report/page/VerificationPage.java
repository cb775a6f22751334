package org.varianteffect.annotation.app.report.page;

import com.github.mustachejava.Mustache;
import java.io.StringWriter;

/**
 * Writes the page: HTML that needs nothing else, neither a network nor a script. Every value is
 * escaped, because names and documents of a database can hold anything.
 */
public final class VerificationPage {

  private static final Mustache TEMPLATE = StrictTemplates.compile("verification.mustache");

  private VerificationPage() {}

  /** The page as text. */
  public static String of(PageFacts facts) {
    StringWriter page = new StringWriter();
    TEMPLATE.execute(page, new Sections(facts));
    return page.toString();
  }
}
