/* Makes the widget where blocks ask for it, tells it whether the visitor agreed, and writes the browser's key into the
   cart, so that the webhooks of carts and orders carry it. */
(function (window) {
  'use strict';

  var document = window.document;
  var script = document.querySelector('script[data-kindred]');
  var ATTRIBUTE = '_kindred_visitor';
  var known = script.dataset.cartVisitor || '';

  function widgets() {
    document.querySelectorAll('.kindred-place:empty').forEach(function (place) {
      var widget = document.createElement('kindred-recommendations');
      widget.setAttribute('shop', script.dataset.shop);
      ['placement', 'strategy', 'limit', 'seed', 'cart', 'category', 'language'].forEach(function (name) {
        if (place.dataset[name]) {
          widget.setAttribute(name, place.dataset[name]);
        }
      });
      place.appendChild(widget);
    });
  }

  function tellConsent() {
    window.kindred.consent(window.Shopify.customerPrivacy.analyticsProcessingAllowed() ? 'GRANTED' : 'DENIED');
  }

  function watchConsent() {
    window.Shopify.loadFeatures([{ name: 'consent-tracking-api', version: '0.1' }], function (error) {
      if (!error) {
        tellConsent();
        document.addEventListener('visitorConsentCollected', tellConsent);
      }
    });
  }

  /** Once per cart; an empty cart is left alone, since writing into it would make one. */
  function nameCart() {
    var visitor = window.kindred && window.kindred.visitor();
    if (!visitor || visitor === known) {
      return;
    }
    known = visitor;
    var attributes = {};
    attributes[ATTRIBUTE] = visitor;
    window.fetch((script.dataset.cartRoot || '/').replace(/\/?$/, '/') + 'cart/update.js', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ attributes: attributes })
    });
  }

  /** Themes fill carts by calls of their own, which the browser lists among what it has loaded. */
  function watchCart() {
    if (Number(script.dataset.cartItems) > 0) {
      nameCart();
    }
    new window.PerformanceObserver(function (list) {
      var filled = list.getEntries().some(function (entry) {
        return /\/cart\/add(\.js)?([?#]|$)/.test(entry.name);
      });
      if (filled) {
        nameCart();
      }
    }).observe({ type: 'resource' });
  }

  widgets();
  // the editor draws a section anew when its settings change
  document.addEventListener('shopify:section:load', widgets);
  window.customElements.whenDefined('kindred-recommendations').then(function () {
    watchConsent();
    watchCart();
  });
})(window);
