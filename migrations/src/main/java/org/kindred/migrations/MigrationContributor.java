package org.kindred.migrations;

import java.util.Map;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.service.spi.ServiceContributor;
import org.jspecify.annotations.Nullable;

/**
 * Migrates the unit's data source before Hibernate opens it, so that Hibernate validates its
 * mapping against the newest schema. Hibernate finds this class through {@code META-INF/services}
 * and calls it once per persistence unit. A unit without a data source is left alone.
 */
public final class MigrationContributor implements ServiceContributor {

  @Override
  public void contribute(StandardServiceRegistryBuilder builder) {
    DataSource dataSource = dataSourceOf(builder.getSettings());
    if (dataSource != null) {
      new SchemaMigration(dataSource).run();
    }
  }

  private static @Nullable DataSource dataSourceOf(Map<String, Object> settings) {
    Object configured = settings.get("jakarta.persistence.jtaDataSource");
    if (configured instanceof DataSource dataSource) {
      return dataSource;
    }
    return configured instanceof String name ? lookUp(name) : null;
  }

  /** The name comes from the application's own persistence.xml, never from outside. */
  @SuppressWarnings("BanJNDI")
  private static DataSource lookUp(String name) {
    try {
      return InitialContext.doLookup(name);
    } catch (NamingException e) {
      throw new IllegalStateException("No data source is bound to " + name, e);
    }
  }
}
