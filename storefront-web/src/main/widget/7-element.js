/** The element: loads when it comes near, shows what came, and takes no room when nothing did. */

const TIMEOUT_MILLIS = 3000;
const NEAR_PIXELS = 300;
const DEFAULT_LIMIT = 10;
const ASKED = ['strategy', 'placement', 'seed', 'cart', 'category', 'limit'];

class Recommendations extends HTMLElement {
  static get observedAttributes() {
    return [...ASKED, 'shop', 'language', 'visitor', 'consent'];
  }

  constructor() {
    super();
    this.asked = false;
    this.due = false;
    this.nothing = false;
    this.near = null;
    this.request = null;
    this.unwatch = null;
    this.settled = null;
    this.shown = [];
  }

  attributeChangedCallback(name, before, now) {
    guarded(() => {
      if (name === 'visitor') {
        nameVisitor(now || '');
      } else if (name === 'consent') {
        pageConsent(now);
      }
      if (before !== now) {
        this.refresh();
      }
    })();
  }

  connectedCallback() {
    guarded(() => {
      if (!this.shadowRoot) {
        addStyle(this.attachShadow({ mode: 'open' }));
        this.shadowRoot.append(this.children.length ? make('slot') : skeleton(this.limit()));
      }
      this.near = new IntersectionObserver(guarded((entries) => this.moved(entries.pop())), {
        rootMargin: `${NEAR_PIXELS}px`,
      });
      this.near.observe(this);
    })();
  }

  disconnectedCallback() {
    guarded(() => {
      this.near.disconnect();
      this.stopWatching();
    })();
  }

  /** Asks again, if it has asked before. */
  refresh() {
    if (this.asked && !this.due) {
      this.due = true;
      // several attributes often change at once
      queueMicrotask(
        guarded(() => {
          this.due = false;
          this.load();
        })
      );
    }
  }

  moved(entry) {
    if (!entry.isIntersecting) {
      this.release();
    } else if (!this.asked) {
      this.load();
    }
  }

  /** What would ask in a moment asks now: browsers tell elements in any order that they are near. */
  loadIfNear() {
    const box = this.getBoundingClientRect();
    const isNear = box.top < innerHeight + NEAR_PIXELS && box.bottom > -NEAR_PIXELS;
    if (!this.asked && box.width && isNear) {
      this.load();
    }
  }

  load() {
    this.asked = true;
    const abort = new AbortController();
    const timer = setTimeout(() => abort.abort(), TIMEOUT_MILLIS);
    if (this.request) {
      this.request.abort();
    }
    this.request = abort;
    const lists = listsBefore(this);
    const ifCurrent = (action) => (value) => this.request === abort && action.call(this, value);
    this.settled = fetch(this.address(lists), { signal: abort.signal, credentials: 'omit' })
      .then((answer) => (answer.ok ? answer.json() : Promise.reject(answer)))
      .then((slate) =>
        withoutRepeats(slate.items, lists, this.limit()).then((items) => ({ ...slate, items }))
      )
      .then(ifCurrent(this.show))
      .catch(ifCurrent(guarded(this.fail)))
      .finally(() => clearTimeout(timer));
  }

  address(lists) {
    const query = new URLSearchParams({ language: languageOf(this), consent: effectiveConsent() });
    ASKED.forEach((name) => this.getAttribute(name) && query.set(name, this.getAttribute(name)));
    if (lists.length) {
      query.set('limit', limitAfter(lists, this.limit()));
    }
    const key = visitor();
    if (key) {
      query.set('visitor', key);
    }
    return `${doorUrl(this.getAttribute('shop'), 'recommendations')}?${query}`;
  }

  show(slate) {
    this.shown = slate.items.map((item) => item.productId);
    if (!slate.items.length) {
      this.noItems(slate);
      return;
    }
    const view = slateView(slate, {
      language: languageOf(this),
      cart: this.hasAttribute('add-to-cart'),
      onClick: (item) => this.clicked(item),
      onAdd: (item) => this.added(item),
    });
    this.hidden = false;
    this.replace(view);
    this.unwatch = watchImpressions([...view.querySelectorAll('li')], slate.items);
    this.tell('kindred:shown', { slateId: slate.slateId, items: slate.items.length });
  }

  /** A page that has something else for the room puts it inside the element and cancels the event. */
  noItems(slate) {
    if (this.tell('kindred:empty', { arm: slate.arm })) {
      this.empty();
    } else {
      this.replace(make('slot'));
    }
  }

  /** What the page's server put inside the element stands in for what did not come. */
  fail() {
    this.shown = [];
    if (this.children.length) {
      this.replace(make('slot'));
    } else {
      this.empty();
    }
  }

  /** Room that somebody is looking at stays, so that nothing below it jumps; other room is given up. */
  empty() {
    this.replace(attributes(make('section'), { 'aria-hidden': 'true' }));
    const box = this.getBoundingClientRect();
    this.nothing = true;
    if (box.top >= window.innerHeight || box.bottom <= 0) {
      this.release();
    }
  }

  release() {
    const view = this.view();
    if (this.asked && view) {
      view.style.minHeight = '';
      this.hidden = !!this.nothing;
    }
  }

  /** The new view is at least as high as the one before it, until nobody looks. */
  replace(view) {
    this.stopWatching();
    this.nothing = false;
    const height = this.offsetHeight;
    this.view().replaceWith(view);
    view.style.minHeight = `${height}px`;
  }

  view() {
    return this.shadowRoot.querySelector('section,slot');
  }

  stopWatching() {
    if (this.unwatch) {
      this.unwatch();
      this.unwatch = null;
    }
  }

  clicked(item) {
    trackItem('CLICK', item);
    flush();
  }

  /** A page that fills its cart itself cancels the event. */
  added(item) {
    trackItem('ADD_TO_CART', item);
    flush();
    const address = item.addToCartUrl && webAddress(item.addToCartUrl);
    const goesOn = this.tell('kindred:add-to-cart', {
      productId: item.productId,
      quantity: 1,
      addToCartUrl: item.addToCartUrl,
      attributionToken: item.attributionToken,
    });
    if (goesOn && address) {
      location.assign(address);
    }
  }

  tell(name, detail) {
    return this.dispatchEvent(
      new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable: true })
    );
  }

  limit() {
    return Math.min(MOST_ITEMS, parseInt(this.getAttribute('limit'), 10) || DEFAULT_LIMIT);
  }
}
