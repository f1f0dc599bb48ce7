/** Several lists on a page: a later one repeats what an earlier one shows only where it has nothing else. */

const PATIENCE_MILLIS = 300;
const MOST_ITEMS = 50;

/** These show what somebody did, whatever stands above them. */
const EXACT = ['RECENTLY_VIEWED', 'BUY_AGAIN'];

/** The lists before the element that have asked; those that are about to do so first. */
function listsBefore(element) {
  if (EXACT.includes(element.getAttribute('strategy'))) {
    return [];
  }
  const all = [...document.querySelectorAll(TAG)];
  const before = all.slice(0, Math.max(0, all.indexOf(element)));
  before.forEach((each) => each.loadIfNear && each.loadIfNear());
  return before.filter((each) => each.settled);
}

/** How many to ask for, so that enough is left: always as many on the same page, so that answers can be kept. */
function limitAfter(lists, limit) {
  return Math.min(MOST_ITEMS, lists.reduce((sum, each) => sum + each.limit(), limit));
}

/** What is left for a list once those before it are there, or late. */
function withoutRepeats(items, lists, limit) {
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE_MILLIS));
  return Promise.race([Promise.all(lists.map((each) => each.settled)), late]).then(() => {
    const shown = lists.flatMap((each) => each.shown);
    const repeated = items.filter((item) => shown.includes(item.productId));
    return items.filter((item) => !repeated.includes(item)).concat(repeated).slice(0, limit);
  });
}
