'use strict';

const MAX_LENGTH = 190;

/**
 * The widget's visitor key in a request of the storefront: a header, or the widget's own cookie.
 *
 * @param {{headers?: Record<string, string | string[] | undefined>} | undefined} request
 * @param {(request: object) => string | undefined} [custom] where else it is
 * @returns {string | undefined}
 */
function visitorKey(request, custom) {
  if (!request) {
    return undefined;
  }
  const found = custom ? custom(request) : (header(request) ?? cookie(request));
  return typeof found === 'string' && isKey(found) ? found : undefined;
}

function header(request) {
  const value = request.headers?.['x-kindred-visitor'];
  return Array.isArray(value) ? value[0] : value;
}

function cookie(request) {
  const cookies = String(request.headers?.cookie ?? '').split(';');
  const ours = cookies.map((one) => one.trim()).find((one) => one.startsWith('kindred_visitor='));
  try {
    return ours && decodeURIComponent(ours.slice('kindred_visitor='.length));
  } catch {
    return undefined; // somebody else's way to write cookies
  }
}

function isKey(text) {
  return text.trim() !== '' && text.length <= MAX_LENGTH && !/\p{Cc}/u.test(text);
}

module.exports = { visitorKey };
