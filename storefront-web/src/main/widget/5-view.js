/** Builds what is shown. Text of products goes into text nodes and attributes, never into markup. */

function make(tag, part = '', text = '') {
  const node = document.createElement(tag);
  if (part) {
    node.setAttribute('part', part);
  }
  if (text) {
    node.textContent = text;
  }
  return node;
}

function attributes(node, values) {
  Object.keys(values).forEach((name) => node.setAttribute(name, values[name]));
  return node;
}

/** The shape of what will come; nothing for those who cannot see it. */
function skeleton(count) {
  const section = attributes(make('section'), { 'aria-hidden': 'true' });
  const list = make('ul', 'list');
  for (let i = 0; i < count; i++) {
    const item = make('li', 'item');
    const link = make('span', 'link');
    link.append(make('span', 'frame'), make('span', 'name'), make('span', 'prices'), make('span', 'reason'));
    item.append(link);
    list.append(item);
  }
  section.append(make('h2', 'heading'), list);
  return section;
}

/**
 * The whole list.
 *
 * @param {{language: string, cart: boolean, onClick: Function, onAdd: Function}} page
 */
function slateView(slate, page) {
  const words = wordsIn(page.language);
  const section = attributes(make('section', 'section'), { 'aria-label': slate.title });
  const list = attributes(make('ul', 'list'), { role: 'list' });
  const status = attributes(make('span', 'status'), { role: 'status' });
  slate.items.forEach((item) => list.append(itemView(item, page, words, status)));
  list.addEventListener('keydown', guarded(moveFocus));
  const buttons = scrollButtons(list, words);
  new ResizeObserver(() => {
    buttons.hidden = list.scrollWidth <= list.clientWidth;
  }).observe(list);
  section.append(make('h2', 'heading', slate.title), buttons, list, status);
  return section;
}

function itemView(item, page, words, status) {
  const node = make('li', 'item');
  const address = webAddress(item.url || '');
  const link = make(item.url && address ? 'a' : 'span', 'link');
  if (item.url && address) {
    link.href = address;
    const chosen = guarded(() => page.onClick(item));
    link.addEventListener('click', chosen);
    link.addEventListener('auxclick', chosen);
  }
  link.append(
    frameView(item),
    make('span', 'name', item.name),
    pricesView(item, page.language, words),
    make('span', 'reason', item.reason && item.reason.text)
  );
  node.append(link);
  if (page.cart || item.addToCartUrl) {
    node.append(addButton(item, page, words, status));
  }
  return node;
}

/** The name stands below, so the image has nothing to say. */
function frameView(item) {
  const frame = make('span', 'frame');
  const address = item.imageUrl && webAddress(item.imageUrl);
  if (address) {
    const image = attributes(make('img', 'image'), { alt: '', loading: 'lazy', decoding: 'async' });
    image.addEventListener('error', () => image.remove());
    image.src = address;
    frame.append(image);
  }
  return frame;
}

function pricesView(item, language, words) {
  const prices = make('span', 'prices');
  if (item.price) {
    prices.append(make('span', 'price', priceText(item.price, language)));
  }
  if (item.regularPrice) {
    const before = make('s', 'regular-price');
    before.append(make('span', 'was', ` ${words.was} `), priceText(item.regularPrice, language));
    prices.append(before);
  }
  return prices;
}

function addButton(item, page, words, status) {
  const button = attributes(make('button', 'add', '+'), {
    type: 'button',
    title: words.add,
    'aria-label': `${words.add}: ${item.name}`,
  });
  button.addEventListener(
    'click',
    guarded(() => {
      page.onAdd(item);
      status.textContent = `${words.added}: ${item.name}`;
    })
  );
  return button;
}

function scrollButtons(list, words) {
  const bar = make('div', 'buttons');
  bar.hidden = true;
  [
    ['previous', '‹', -1],
    ['next', '›', 1],
  ].forEach(([name, sign, step]) => {
    const button = attributes(make('button', name, sign), { type: 'button', 'aria-label': words[name] });
    button.addEventListener(
      'click',
      guarded(() => list.scrollBy({ left: step * direction(list) * list.clientWidth * 0.9 }))
    );
    bar.append(button);
  });
  return bar;
}

function direction(node) {
  return getComputedStyle(node).direction === 'rtl' ? -1 : 1;
}

/** Arrow keys, Home and End go from product to product. */
function moveFocus(event) {
  const stops = [...event.currentTarget.querySelectorAll('a')];
  const item = event.target.closest('li');
  const here = stops.findIndex((stop) => item.contains(stop));
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  let there = { Home: 0, End: stops.length - 1 }[event.key];
  if (step) {
    there = here + step * direction(event.currentTarget);
  }
  if (stops[there]) {
    event.preventDefault();
    stops[there].focus();
  }
}
