package org.kindred.realshop;

import org.junit.jupiter.api.Test;

class VendureIT {

  @Test
  void everyEventShouldArriveAndChangeWhatTheShopperIsRecommended() throws Exception {
    Story.tell(new VendureShop(RealShops.folder("vendure")));
  }
}
