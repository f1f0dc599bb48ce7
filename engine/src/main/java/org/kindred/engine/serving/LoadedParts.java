package org.kindred.engine.serving;

import java.util.List;
import org.kindred.engine.basket.BasketTable;
import org.kindred.engine.blend.Blend;
import org.kindred.engine.data.ItemCatalog;
import org.kindred.engine.training.CandidateModel;
import org.kindred.engine.training.ModelManifest;

/**
 * What a model directory holds. Owns the candidates.
 *
 * @param candidates in the order of the blend's
 * @param popularity float [items], how much each item is asked for
 */
@SuppressWarnings("ArrayRecordComponent")
record LoadedParts(
    ModelManifest manifest,
    ItemCatalog catalog,
    Blend blend,
    List<CandidateModel> candidates,
    BasketTable baskets,
    float[] popularity)
    implements AutoCloseable {

  LoadedParts {
    candidates = List.copyOf(candidates);
  }

  @Override
  public void close() {
    candidates.forEach(CandidateModel::close);
  }
}
