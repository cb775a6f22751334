package example.consumer;

/** Reads what is there to stay. */
public class Controls {

  static String sql() {
    return "select c.* from clinvar_controls c join clinvar_allele_links l on l.clinvar_control_id = c.id";
  }
}
