/* The block in the editor: a box that says what will stand there. Written without JSX, so nothing has to be built. */
(function (wp) {
  'use strict';

  var el = wp.element.createElement;
  var __ = wp.i18n.__;
  var DOMAIN = 'kindred-for-woocommerce';
  var PLACEMENTS = ['HOME_PAGE', 'CATEGORY_PAGE', 'SEARCH_PAGE', 'PRODUCT_PAGE', 'CART_PAGE', 'ORDER_CONFIRMATION', 'ACCOUNT_PAGE'];
  var STRATEGIES = ['', 'RELATED_PRODUCTS', 'BOUGHT_TOGETHER', 'TRENDING', 'FOR_YOU', 'FROM_PEOPLE_YOU_FOLLOW'];

  function choice(label, value, values, change) {
    return el(wp.components.SelectControl, {
      label: label,
      value: value,
      options: values.map(function (one) {
        return { label: one || __('as usual in this place', DOMAIN), value: one };
      }),
      onChange: change
    });
  }

  function edit(props) {
    return el(
      'div',
      wp.blockEditor.useBlockProps(),
      el(
        wp.blockEditor.InspectorControls,
        null,
        el(
          wp.components.PanelBody,
          { title: 'Kindred' },
          choice(__('Page', DOMAIN), props.attributes.placement, PLACEMENTS, function (value) {
            props.setAttributes({ placement: value });
          }),
          choice(__('Recommendations', DOMAIN), props.attributes.strategy, STRATEGIES, function (value) {
            props.setAttributes({ strategy: value });
          })
        )
      ),
      el(
        wp.components.Placeholder,
        { icon: 'heart', label: __('Kindred recommendations', DOMAIN) },
        props.attributes.placement
      )
    );
  }

  wp.blocks.registerBlockType('kindred/recommendations', {
    edit: edit,
    save: function () {
      return null;
    }
  });
})(window.wp);
