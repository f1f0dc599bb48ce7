package org.kindred.realshop;

import org.junit.jupiter.api.Test;

class MedusaIT {

  @Test
  void everyEventShouldArriveAndChangeWhatTheShopperIsRecommended() throws Exception {
    Story.tell(new MedusaShop(RealShops.folder("medusa")));
  }
}
