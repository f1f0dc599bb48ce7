package org.kindred.core.testing;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;

/** Hands CDI events to observer methods at once, whatever phase they ask for. */
final class EventBus {

  private final List<Observer> observers = new CopyOnWriteArrayList<>();

  /** Finds the observer methods of a bean. */
  void register(Object bean) {
    for (Method method : bean.getClass().getDeclaredMethods()) {
      if (method.getParameterCount() == 1
          && method.getParameters()[0].isAnnotationPresent(Observes.class)) {
        method.setAccessible(true);
        observers.add(new Observer(bean, method));
      }
    }
  }

  <T> Event<T> event() {
    return new BusEvent<>();
  }

  private void fire(Object event) {
    for (Observer observer : observers) {
      if (observer.method.getParameterTypes()[0].isInstance(event)) {
        observer.call(event);
      }
    }
  }

  private record Observer(Object bean, Method method) {

    void call(Object event) {
      try {
        method.invoke(bean, event);
      } catch (InvocationTargetException e) {
        throw new IllegalStateException("an observer failed: " + method, e.getCause());
      } catch (IllegalAccessException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private final class BusEvent<T> implements Event<T> {

    @Override
    public void fire(T event) {
      EventBus.this.fire(event);
    }

    @Override
    public <U extends T> CompletionStage<U> fireAsync(U event) {
      throw new UnsupportedOperationException("nothing is fired so");
    }

    @Override
    public <U extends T> CompletionStage<U> fireAsync(U event, NotificationOptions options) {
      throw new UnsupportedOperationException("nothing is fired so");
    }

    @Override
    public Event<T> select(Annotation... qualifiers) {
      throw new UnsupportedOperationException("no event has qualifiers");
    }

    @Override
    public <U extends T> Event<U> select(Class<U> subtype, Annotation... qualifiers) {
      throw new UnsupportedOperationException("no event has qualifiers");
    }

    @Override
    public <U extends T> Event<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
      throw new UnsupportedOperationException("no event has qualifiers");
    }
  }
}
