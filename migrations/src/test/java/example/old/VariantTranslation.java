package example.old;

public class VariantTranslation {
  public static final String LEVEL = "protein";
}
