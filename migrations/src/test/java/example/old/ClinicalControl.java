package example.old;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "clinvar_controls")
public class ClinicalControl {
  @Id Integer id;

  public Integer id() {
    return id;
  }
}
