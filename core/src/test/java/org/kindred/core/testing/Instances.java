package org.kindred.core.testing;

import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** All beans of a type; nothing else of {@link Instance} is used. */
record Instances<T>(List<T> beans) implements Instance<T> {

  @Override
  public Iterator<T> iterator() {
    return beans.iterator();
  }

  @Override
  public Stream<T> stream() {
    return beans.stream();
  }

  @Override
  public T get() {
    return beans.get(0);
  }

  @Override
  public Instance<T> select(Annotation... qualifiers) {
    throw new UnsupportedOperationException("no bean has qualifiers");
  }

  @Override
  public <U extends T> Instance<U> select(Class<U> subtype, Annotation... qualifiers) {
    throw new UnsupportedOperationException("no bean has qualifiers");
  }

  @Override
  public <U extends T> Instance<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
    throw new UnsupportedOperationException("no bean has qualifiers");
  }

  @Override
  public boolean isUnsatisfied() {
    return beans.isEmpty();
  }

  @Override
  public boolean isAmbiguous() {
    return beans.size() > 1;
  }

  @Override
  public void destroy(T instance) {
    throw new UnsupportedOperationException("every bean lives as long as the application");
  }

  @Override
  public Handle<T> getHandle() {
    throw new UnsupportedOperationException("handles are not used");
  }

  @Override
  public Iterable<? extends Handle<T>> handles() {
    throw new UnsupportedOperationException("handles are not used");
  }
}
