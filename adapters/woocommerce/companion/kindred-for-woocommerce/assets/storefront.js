/* Tells the widget what only this shop knows: whether the visitor agreed, and which product the page shows. */
(function (window) {
  'use strict';

  var shop = window.kindredShop || {};

  /** The answer of the WP Consent API, or of the settings when there is no consent plugin; null if nobody said. */
  function consent() {
    if (typeof window.wp_has_consent === 'function') {
      return window.wp_has_consent('statistics') ? 'GRANTED' : 'DENIED';
    }
    return shop.consent === 'granted' ? 'GRANTED' : null;
  }

  function tellConsent() {
    var said = consent();
    if (said) {
      window.kindred.consent(said);
    }
  }

  function start() {
    tellConsent();
    window.document.addEventListener('wp_listen_for_consent_change', tellConsent);
    if (shop.product) {
      window.kindred.track({ type: 'VIEW', productId: shop.product });
    }
  }

  // the widget's script is loaded apart from this one
  window.customElements.whenDefined('kindred-recommendations').then(start);
})(window);
