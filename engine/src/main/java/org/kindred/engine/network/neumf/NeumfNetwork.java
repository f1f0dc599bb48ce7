package org.kindred.engine.network.neumf;

import java.util.Map;
import org.kindred.engine.network.graph.GraphBuilder;
import org.kindred.engine.network.graph.Maths;
import org.kindred.engine.network.graph.SavedModelWriter;
import org.kindred.engine.network.graph.Variable;
import org.kindred.engine.network.graph.Variables;
import org.kindred.engine.network.layer.Dense;
import org.kindred.engine.network.loss.Loss;
import org.kindred.engine.network.loss.Losses;
import org.kindred.engine.network.optimizer.Adam;
import org.kindred.engine.network.optimizer.Training;
import org.tensorflow.Output;
import org.tensorflow.proto.DataType;

/**
 * NeuMF: the product of a user's and an item's vector (GMF), beside a network over two other
 * vectors of both (MLP), joined into one logit. A user's vector is the sum of vectors of the items
 * in the history, divided by the root of their number, so that it is there for users who come after
 * the training. The first hidden layer over [user, item] is written as a sum of two, one for each.
 *
 * @see "He et al. 2017, Neural collaborative filtering, section 3.4"
 * @see "Kabbur, Ning, Karypis 2013, FISM, equation 3 (users as bags of items)"
 */
final class NeumfNetwork {

  private static final double DEVIATION = 0.05;

  private final GraphBuilder graph;
  private final Maths maths;
  private final Variables variables;
  private final NeumfSizes sizes;
  private final Variable productHistory;
  private final Variable productItems;
  private final Variable hiddenHistory;
  private final Variable hiddenItems;
  private final Dense userSide;
  private final Dense itemSide;
  private final Dense second;
  private final Dense productOutput;
  private final Dense hiddenOutput;

  NeumfNetwork(Variables variables, NeumfSizes sizes) {
    this.variables = variables;
    this.maths = variables.maths();
    this.graph = maths.graph();
    this.sizes = sizes;
    this.productHistory = table("product/history");
    this.productItems = table("product/items");
    this.hiddenHistory = table("hidden/history");
    this.hiddenItems = table("hidden/items");
    int size = sizes.embeddingSize();
    int half = sizes.hidden() / 2;
    this.userSide = new Dense(variables, "hidden/user_side", size, sizes.hidden());
    this.itemSide = new Dense(variables, "hidden/item_side", size, sizes.hidden());
    this.second = new Dense(variables, "hidden/second", sizes.hidden(), half);
    this.productOutput = new Dense(variables, "product/output", size, 1);
    this.hiddenOutput = new Dense(variables, "hidden/output", half, 1);
  }

  private Variable table(String name) {
    return variables.normal(name, DEVIATION, sizes.items(), sizes.embeddingSize());
  }

  /**
   * Signatures, where {@code history} int32 [events] are the items of all users' histories, {@code
   * owner} int32 [events], ascending, says whose each is, and {@code scale} float [users]:
   *
   * <p>train: with {@code pair_user} and {@code pair_item} int32 [pairs], {@code labels} float
   * [pairs] and {@code rate} → the loss.
   *
   * <p>score → float [users, items].
   */
  void addSignatures(SavedModelWriter writer) {
    Output<?> history = graph.placeholder("history", DataType.DT_INT32, -1);
    Output<?> owner = graph.placeholder("owner", DataType.DT_INT32, -1);
    Output<?> scale = graph.placeholder("scale", DataType.DT_FLOAT, -1);
    Users users =
        new Users(
            bag(productHistory, history, owner, scale),
            userSide.apply(bag(hiddenHistory, history, owner, scale)));
    writer.signature(
        "score",
        Map.of("history", history, "owner", owner, "scale", scale),
        Map.of("scores", allPairs(users)));
    Output<?> pairUser = graph.placeholder("pair_user", DataType.DT_INT32, -1);
    Output<?> pairItem = graph.placeholder("pair_item", DataType.DT_INT32, -1);
    Output<?> labels = graph.placeholder("labels", DataType.DT_FLOAT, -1);
    Output<?> rate = graph.placeholder("rate", DataType.DT_FLOAT);
    Output<?> logits = maths.reshape(pairs(users, pairUser, pairItem), -1);
    Loss loss = new Losses(maths).binary(logits, labels);
    var parameters = variables.declared();
    writer.signature(
        "train",
        Map.of(
            "history", history,
            "owner", owner,
            "scale", scale,
            "pair_user", pairUser,
            "pair_item", pairItem,
            "labels", labels,
            "rate", rate),
        Map.of("loss", Training.step(graph, loss, parameters, new Adam(variables, rate))));
  }

  /**
   * What the two parts know of users.
   *
   * @param product float [users, size]
   * @param hidden float [users, hidden], before the activation
   */
  private record Users(Output<?> product, Output<?> hidden) {}

  private Output<?> bag(Variable table, Output<?> history, Output<?> owner, Output<?> scale) {
    Output<?> sums =
        graph.ternary(
            "UnsortedSegmentSum",
            maths.gather(table.value(), history),
            owner,
            maths.size(scale, 0));
    return maths.multiply(sums, maths.expand(scale, 1));
  }

  /** [pairs, 1]. */
  private Output<?> pairs(Users users, Output<?> pairUser, Output<?> pairItem) {
    Output<?> product =
        maths.multiply(
            maths.gather(users.product(), pairUser), maths.gather(productItems.value(), pairItem));
    Output<?> first =
        maths.add(
            maths.gather(users.hidden(), pairUser),
            itemSide.apply(maths.gather(hiddenItems.value(), pairItem)));
    return maths.add(productOutput.apply(product), tower(first));
  }

  /** [users, items]. */
  private Output<?> allPairs(Users users) {
    Output<?> weighted =
        maths.multiply(users.product(), maths.reshape(productOutput.weights(), 1, -1));
    Output<?> product = maths.matMulTransposed(weighted, productItems.value());
    Output<?> first =
        maths.add(
            maths.expand(users.hidden(), 1), maths.expand(itemSide.apply(hiddenItems.value()), 0));
    Output<?> hidden = tower(maths.reshape(first, -1, sizes.hidden()));
    return maths.add(product, maths.reshape(hidden, -1, sizes.items()));
  }

  /** float [rows, hidden], before the activation → [rows, 1]. */
  private Output<?> tower(Output<?> first) {
    return hiddenOutput.apply(maths.relu(second.apply(maths.relu(first))));
  }
}
