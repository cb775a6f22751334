package org.varianteffect.annotation.model.validtime;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.varianteffect.annotation.model.AnnotationModel;
import org.varianteffect.annotation.model.mapping.Allele;

/** What a writer says that gets no connection: a pool's failure has no code of PostgreSQL. */
class UnreachableDatabaseTest extends WriterBed {

  private final FullPool pool = new FullPool();
  private EntityManagerFactory factory;

  @BeforeEach
  void connect() {
    pool.setUrl(database.sql().url());
    pool.setUser(database.sql().user());
    pool.setPassword(database.sql().password());
    factory =
        AnnotationModel.persistenceUnit("pooled")
            .property("jakarta.persistence.nonJtaDataSource", pool)
            // else a transaction would take its connection when it begins
            .property("hibernate.connection.provider_disables_autocommit", true)
            .createEntityManagerFactory();
  }

  @AfterEach
  void disconnect() {
    factory.close();
  }

  @Test
  void aPoolThatIsFullIsWhatAWriteOfItsOwnEndsIn() {
    Allele allele = database.allele(1);
    try (EntityManager own = factory.createEntityManager()) {
      pool.full = true;
      assertThatThrownBy(() -> new ValidTimeWriter(own, clock).supersede(consequence(allele, "a")))
          .hasStackTraceContaining("the pool is full");
    }
  }

  @Test
  void aPoolThatIsFullIsWhatAWriteInACallersTransactionEndsIn() {
    Allele allele = database.allele(1);
    try (EntityManager own = factory.createEntityManager()) {
      pool.full = true;
      own.getTransaction().begin();
      assertThatThrownBy(() -> new ValidTimeWriter(own, clock).supersede(consequence(allele, "a")))
          .hasStackTraceContaining("the pool is full");
      own.getTransaction().rollback();
    }
  }

  private static final class FullPool extends PGSimpleDataSource {

    private static final long serialVersionUID = 1;

    private boolean full;

    @Override
    public Connection getConnection() throws SQLException {
      if (full) {
        throw new SQLTransientConnectionException("the pool is full");
      }
      return super.getConnection();
    }
  }
}
