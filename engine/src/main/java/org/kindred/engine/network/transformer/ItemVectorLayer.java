package org.kindred.engine.network.transformer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kindred.engine.network.graph.Attribute;
import org.kindred.engine.network.graph.GraphBuilder;
import org.kindred.engine.network.graph.Maths;
import org.kindred.engine.network.graph.Variable;
import org.kindred.engine.network.graph.Variables;
import org.kindred.engine.network.optimizer.Adam;
import org.kindred.engine.network.optimizer.LazyAdam;
import org.tensorflow.Operation;
import org.tensorflow.Output;
import org.tensorflow.proto.DataType;

/**
 * An item's vector: that of its id, plus the sum of those of its features, divided by the root of
 * their number. Works on the distinct items of a step. The sum over segments has no gradient in the
 * native library; {@link #update} is its transpose, written out.
 */
final class ItemVectorLayer {

  private static final double DEVIATION = 0.02;

  private final GraphBuilder graph;
  private final Maths maths;
  private final Variables variables;
  private final Variable identities;
  private final Variable features;
  private final Output<?> items;
  private final Output<?> identityWeight;
  private final Output<?> featureRows;
  private final Output<?> featureIndex;
  private final Output<?> featureSegment;
  private final Output<?> featureScale;
  private final Output<?> backwardIndex;
  private final Output<?> backwardSegment;
  private final Output<?> identityVectors;
  private final Output<?> featureVectors;
  private final Output<?> vectors;

  ItemVectorLayer(Variables variables, int itemCount, int featureBuckets, int size) {
    this.variables = variables;
    this.maths = variables.maths();
    this.graph = maths.graph();
    this.identities = variables.growingNormal("item/identity", DEVIATION, itemCount, size);
    this.features = variables.normal("item/feature", DEVIATION, featureBuckets, size);
    this.items = ints("items");
    this.identityWeight = graph.placeholder("identity_weight", DataType.DT_FLOAT, -1);
    this.featureRows = ints("feature_rows");
    this.featureIndex = ints("feature_index");
    this.featureSegment = ints("feature_segment");
    this.featureScale = graph.placeholder("feature_scale", DataType.DT_FLOAT, -1);
    this.backwardIndex = ints("backward_index");
    this.backwardSegment = ints("backward_segment");
    this.identityVectors = rows(identities, items);
    this.featureVectors = rows(features, featureRows);
    this.vectors = build(size);
  }

  private Output<?> ints(String name) {
    return graph.placeholder(name, DataType.DT_INT32, -1);
  }

  private Output<?> build(int size) {
    Output<?> byId = maths.multiply(identityVectors, maths.expand(identityWeight, 1));
    Output<?> sum = segmentSum(featureVectors, featureIndex, featureSegment, maths.size(items, 0));
    Output<?> byFeatures = maths.multiply(sum, maths.expand(featureScale, 1));
    return maths.reshape(maths.add(byId, byFeatures), -1, size);
  }

  private Output<?> rows(Variable table, Output<?> index) {
    return graph.binary(
        "ResourceGather", table.handle(), index, Attribute.of("dtype", DataType.DT_FLOAT));
  }

  /** Σ data[index[k]] into row segment[k], which ascends: [segments, size]. */
  private Output<?> segmentSum(
      Output<?> data, Output<?> index, Output<?> segment, Output<?> segments) {
    return graph
        .operation("SparseSegmentSumWithNumSegments", List.of(data, index, segment, segments))
        .output(0);
  }

  /** float [distinct items, size]. */
  Output<?> vectors() {
    return vectors;
  }

  /** The tables of ids and of features. */
  List<Variable> tables() {
    return List.of(identities, features);
  }

  /** The placeholders behind {@link #vectors}, by the names that {@link ItemRows} feeds. */
  Map<String, Output<?>> inputs() {
    return Map.of(
        "items", items,
        "identity_weight", identityWeight,
        "feature_rows", featureRows,
        "feature_index", featureIndex,
        "feature_segment", featureSegment,
        "feature_scale", featureScale);
  }

  /** The placeholders that {@link #update} needs in addition. */
  Map<String, Output<?>> backwardInputs() {
    return Map.of("backward_index", backwardIndex, "backward_segment", backwardSegment);
  }

  /** Updates both tables by the gradient [distinct items, size] of the vectors. */
  List<Operation> update(Adam adam, Output<?> gradient) {
    Output<?> ofIdentity = maths.multiply(gradient, maths.expand(identityWeight, 1));
    List<Operation> updates = new ArrayList<>();
    updates.addAll(new LazyAdam(variables, adam, identities).update(items, ofIdentity));
    updates.addAll(
        new LazyAdam(variables, adam, features).update(featureRows, featureGradient(gradient)));
    return updates;
  }

  /** float [distinct items, size]: the rows of the identity table that a step reads. */
  Output<?> identityVectors() {
    return identityVectors;
  }

  /** float [distinct features, size]: the rows of the feature table that a step reads. */
  Output<?> featureVectors() {
    return featureVectors;
  }

  /** The gradient of {@link #featureVectors} from that of {@link #vectors}. */
  Output<?> featureGradient(Output<?> gradient) {
    Output<?> scaled = maths.multiply(gradient, maths.expand(featureScale, 1));
    return segmentSum(scaled, backwardIndex, backwardSegment, maths.size(featureRows, 0));
  }
}
