package example.old;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import java.util.List;

@Entity
public class GnomadVariant {
  @Id Integer id;

  @ManyToMany(mappedBy = "gnomadVariants")
  List<MappedVariant> mappedVariants; // !
}
