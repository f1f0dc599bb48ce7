package org.kindred.core.testing;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.reflect.Constructor;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.kindred.core.adapter.AdapterRegistry;
import org.kindred.core.attribution.AttributionTokens;
import org.kindred.core.background.BackgroundExecutor;
import org.kindred.core.intake.IntakeExecutor;
import org.kindred.core.persistence.DatabaseKind;
import org.kindred.core.persistence.TestDatabase;
import org.kindred.core.persistence.Transactions;
import org.kindred.core.recommendation.ScoringExecutor;
import org.kindred.core.recommendation.SlateSigner;
import org.kindred.core.secret.Secrets;

/**
 * Makes the application's beans as the container would: one of each, by the constructor that
 * injects, configured by the defaults that stand there. Loops are not started; a test calls what
 * they would call. Beans may be asked for by several threads at once.
 */
public final class TestApplication implements AutoCloseable {

  private static final int KEY_LENGTH = 32;

  private final TestDatabase database;
  private final boolean ownsDatabase;
  private final MovableClock clock = new MovableClock(Instant.parse("2026-03-02T10:00:00Z"));
  private final ExecutorService threads = Executors.newFixedThreadPool(4);
  private final EventBus events = new EventBus();
  private final Map<Class<?>, Object> beans = new HashMap<>();
  private final Map<String, String> settings = new HashMap<>();

  /**
   * @param dataDirectory where models and the like are kept
   */
  public TestApplication(Path dataDirectory) {
    this(dataDirectory, new TestDatabase(), true);
  }

  /** On a database of this kind. */
  public TestApplication(Path dataDirectory, DatabaseKind kind) {
    this(dataDirectory, new TestDatabase(kind), true);
  }

  /** On a database that somebody else closes, such as that of another node. */
  public TestApplication(Path dataDirectory, TestDatabase database) {
    this(dataDirectory, database, false);
  }

  private TestApplication(Path dataDirectory, TestDatabase database, boolean ownsDatabase) {
    this.database = database;
    this.ownsDatabase = ownsDatabase;
    settings.put("kindred.data.directory", dataDirectory.toString());
    beans.put(Transactions.class, database);
    beans.put(AdapterRegistry.class, new AdapterRegistry());
    beans.put(Clock.class, clock);
    beans.put(Secrets.class, Secrets.of(new byte[KEY_LENGTH]));
    beans.put(
        ScoringExecutor.class,
        new ScoringExecutor() {
          @Override
          public void execute(Runnable task) {
            threads.execute(task);
          }
        });
    beans.put(
        IntakeExecutor.class,
        new IntakeExecutor() {
          @Override
          public void execute(Runnable task) {
            threads.execute(task);
          }
        });
    beans.put(
        BackgroundExecutor.class,
        new BackgroundExecutor() {
          @Override
          public void execute(Runnable task) {
            threads.execute(task);
          }
        });
  }

  /** To be called before the beans that read the setting are made. */
  public TestApplication with(String setting, String value) {
    settings.put(setting, value);
    return this;
  }

  public TestDatabase database() {
    return database;
  }

  public MovableClock clock() {
    return clock;
  }

  /** Fires to the observers among the beans. */
  public <T> Event<T> event() {
    return events.event();
  }

  /** Uses this instance instead of one of its own. */
  public synchronized <T> T use(Class<T> type, T bean) {
    beans.put(type, bean);
    events.register(bean);
    return bean;
  }

  /** The bean, with everything that it needs; it hears of events from then on. */
  public synchronized <T> T get(Class<T> type) {
    Object known = beans.get(type);
    if (known != null) {
      return type.cast(known);
    }
    if (type == SlateSigner.class) {
      return type.cast(get(AttributionTokens.class));
    }
    Object made = make(type);
    beans.put(type, made);
    events.register(made);
    return type.cast(made);
  }

  /** Another bean of the type, as after a restart. */
  public synchronized <T> T fresh(Class<T> type) {
    beans.remove(type);
    return get(type);
  }

  /** The beans of every class of the application that is of the type. */
  public <T> List<T> all(Class<T> type) {
    return BeanClasses.implementing(type).stream()
        .<T>map(implementation -> type.cast(get(implementation)))
        .toList();
  }

  private Object make(Class<?> type) {
    Constructor<?> constructor =
        Arrays.stream(type.getDeclaredConstructors())
            .filter(candidate -> candidate.isAnnotationPresent(Inject.class))
            .findFirst()
            .or(() -> Arrays.stream(type.getDeclaredConstructors()).findFirst())
            .orElseThrow();
    constructor.setAccessible(true);
    try {
      return constructor.newInstance(
          Arrays.stream(constructor.getParameters()).map(this::argument).toArray());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("no bean of " + type, e);
    }
  }

  private Object argument(Parameter parameter) {
    ConfigProperty property = parameter.getAnnotation(ConfigProperty.class);
    if (property != null) {
      return setting(property, parameter.getType());
    }
    if (parameter.getType() == Instance.class) {
      return new Instances<>(all(((ParameterizedType) parameter.getParameterizedType())));
    }
    return parameter.getType() == Event.class ? events.event() : get(parameter.getType());
  }

  private List<?> all(ParameterizedType instance) {
    return all((Class<?>) instance.getActualTypeArguments()[0]);
  }

  private Object setting(ConfigProperty property, Class<?> type) {
    String text = settings.get(property.name());
    if (type == Optional.class) {
      return Optional.ofNullable(text);
    }
    return converted(text == null ? property.defaultValue() : text, type);
  }

  private static Object converted(String text, Class<?> type) {
    if (type == String.class) {
      return text;
    }
    if (type == int.class) {
      return Integer.parseInt(text);
    }
    if (type == long.class) {
      return Long.parseLong(text);
    }
    if (type == double.class) {
      return Double.parseDouble(text);
    }
    if (type == boolean.class) {
      return Boolean.parseBoolean(text);
    }
    return type == Duration.class ? Duration.parse(text) : LocalTime.parse(text);
  }

  @Override
  public void close() {
    threads.shutdown();
    if (ownsDatabase) {
      database.close();
    }
  }
}
