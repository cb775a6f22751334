package example.old;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;

@Entity
@Table(name = "mapped_variants")
public class MappedVariant {
  @Id Integer id;

  @ManyToMany public List<GnomadVariant> gnomadVariants; // !

  LocalDate vepAccessDate; // !

  public LocalDate getVepAccessDate() {
    return vepAccessDate;
  }
}
