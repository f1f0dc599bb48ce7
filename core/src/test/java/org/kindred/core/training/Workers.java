package org.kindred.core.training;

import java.time.Clock;
import org.kindred.core.catalog.Catalog;
import org.kindred.core.interaction.InteractionLog;
import org.kindred.core.modelstore.ModelFiles;
import org.kindred.core.modelstore.ModelVersions;
import org.kindred.core.persistence.Transactions;
import org.kindred.core.social.SocialGraph;
import org.kindred.core.testing.TestApplication;

/** Workers of an application whose trainer is another. */
final class Workers {

  private Workers() {}

  static TrainingWorker with(TestApplication application, ModelTrainer trainer) {
    application.use(
        TrainingJob.class,
        new TrainingJob(
            new TrainingSetGatherer(
                application.get(Catalog.class),
                application.get(InteractionLog.class),
                application.get(SocialGraph.class)),
            application.get(Transactions.class),
            application.get(ModelFiles.class),
            application.get(ModelVersions.class),
            application.get(TrainingSettings.class),
            application.get(Clock.class),
            trainer));
    return application.fresh(TrainingWorker.class);
  }
}
