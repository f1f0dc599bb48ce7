/**
 * Speaks for one shop to one Kindred server, from Node 18 on, without dependencies.
 *
 *   import { KindredClient } from './kindred-client.mjs';
 *   const kindred = new KindredClient({ server: 'https://kindred.example', shopKey, signingSecret });
 *   await kindred.send([{ id: 'view-1', type: 'product.viewed', occurredAt: new Date(),
 *                         visitorKey: 'v-1', productId: 'lamp-1' }]);
 *   const id = await kindred.startImport('items', 'catalogue.tsv.gz');
 *   const end = await kindred.awaitImport(id, status => console.log(status.linesRead));
 *
 * The types and fields of events are in docs/event-vocabulary.md, the files in docs/imports.md.
 * A server that is away or busy is asked again, with growing pauses. Sending the same events or the
 * same file again is harmless.
 */
import { createHmac } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { Readable } from 'node:stream';

/** More events travel in several requests. */
const EVENTS_AT_ONCE = 200;
const MAX_PAUSE_MILLIS = 60_000;
const KINDS = ['items', 'events', 'social'];

/** The server took nothing, and will not when it is asked the same again. */
export class KindredRefusedError extends Error {
  constructor(status, detail) {
    super(`the server answered ${status}: ${detail}`);
    this.name = 'KindredRefusedError';
    this.status = status;
  }
}

/** The server could not be reached or could not take anything, however often it was asked. */
export class KindredUnavailableError extends Error {
  constructor(message, cause) {
    super(message, { cause });
    this.name = 'KindredUnavailableError';
  }
}

/** The header's value for a text or bytes. */
export function signature(content, signingSecret) {
  return 'sha256=' + createHmac('sha256', signingSecret).update(content).digest('hex');
}

export class KindredClient {
  #shop;
  #secret;
  #settings;

  /**
   * @param {object} settings
   * @param {string} settings.server such as https://kindred.example
   * @param {string} settings.shopKey as the shop's page in the admin shows it
   * @param {string} settings.signingSecret likewise
   * @param {number} [settings.timeoutMillis] of one request, a whole file's too; 30 seconds
   * @param {number} [settings.attempts] how often a request is made before it is given up; 6
   * @param {number} [settings.firstPauseMillis] before the second attempt, then doubled; 1 second
   * @param {number} [settings.pollMillis] how often awaitImport looks; 1 second
   * @param {() => number} [settings.now] milliseconds since 1970
   */
  constructor({ server, shopKey, signingSecret, ...settings }) {
    for (const [name, value] of Object.entries({ server, shopKey, signingSecret })) {
      if (!value) throw new TypeError(`${name} is missing`);
    }
    this.#shop =
      server.replace(/\/+$/, '') + '/kindred/api/v1/shops/' + encodeURIComponent(shopKey);
    this.#secret = signingSecret;
    this.#settings = {
      timeoutMillis: 30_000,
      attempts: 6,
      firstPauseMillis: 1_000,
      pollMillis: 1_000,
      now: Date.now,
      ...settings,
    };
  }

  /** Sends events in their order; what this returned from is stored by the server. */
  async send(events) {
    for (let from = 0; from < events.length; from += EVENTS_AT_ONCE) {
      const body = JSON.stringify({ events: events.slice(from, from + EVENTS_AT_ONCE) });
      await this.#ask('/webhooks', () => ({
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          'X-Kindred-Signature': signature(body, this.#secret),
        },
        body,
      }));
    }
  }

  /**
   * Sends a file, plain or gzip, and returns the import's id once the server has it whole. The file
   * is read twice and never held in memory.
   *
   * @param {'items'|'events'|'social'} kind
   * @param {string} path
   */
  async startImport(kind, path) {
    if (!KINDS.includes(kind)) throw new TypeError(`kind must be one of ${KINDS}, got ${kind}`);
    const { size } = await stat(path);
    const hmac = createHmac('sha256', this.#secret);
    for await (const chunk of createReadStream(path)) hmac.update(chunk);
    const signed = 'sha256=' + hmac.digest('hex');
    const answer = await this.#ask(
      `/imports/${kind}?name=${encodeURIComponent(basename(path))}`,
      () => ({
        method: 'POST',
        headers: {
          'Content-Type': 'application/octet-stream',
          'Content-Length': String(size),
          'X-Kindred-Signature': signed,
        },
        body: Readable.toWeb(createReadStream(path)),
        duplex: 'half',
      }),
    );
    return JSON.parse(answer).id;
  }

  /** How far an import has come: {id, name, state, linesRead, linesAccepted, linesRejected, …}. */
  async importStatus(id) {
    const path = `/imports/${encodeURIComponent(id)}`;
    const answer = await this.#ask(path, () => {
      const timestamp = String(Math.floor(this.#settings.now() / 1000));
      const signed = `${timestamp}.GET ${new URL(this.#shop + path).pathname}`;
      return {
        headers: {
          'X-Kindred-Timestamp': timestamp,
          'X-Kindred-Signature': signature(signed, this.#secret),
        },
      };
    });
    return JSON.parse(answer);
  }

  /** Waits until the import has ended, well or not; progress is told each time it looked. */
  async awaitImport(id, progress = () => {}) {
    for (;;) {
      const status = await this.importStatus(id);
      progress(status);
      if (status.state !== 'WAITING' && status.state !== 'RUNNING') return status;
      await sleep(this.#settings.pollMillis);
    }
  }

  /** The request is made anew for each attempt, since a signature over the time grows old. */
  async #ask(path, request) {
    const { attempts, firstPauseMillis, timeoutMillis } = this.#settings;
    let pause = firstPauseMillis;
    for (let attempt = 1; ; attempt++) {
      const outcome = await this.#attempt(this.#shop + path, request(), timeoutMillis);
      if (outcome.body !== undefined) return outcome.body;
      if (attempt >= attempts) throw new KindredUnavailableError(outcome.problem, outcome.cause);
      await sleep(Math.min(MAX_PAUSE_MILLIS, outcome.pauseMillis ?? pause));
      pause *= 2;
    }
  }

  async #attempt(url, request, timeoutMillis) {
    let response;
    let text;
    try {
      response = await fetch(url, { ...request, signal: AbortSignal.timeout(timeoutMillis) });
      text = await response.text();
    } catch (cause) {
      return { problem: `the server cannot be reached: ${cause.cause ?? cause}`, cause };
    }
    if (response.status === 503 || response.status === 429) {
      const seconds = Number.parseInt(response.headers.get('Retry-After') ?? '', 10);
      return {
        problem: `the server answered ${response.status}: ${detail(text)}`,
        pauseMillis: Number.isNaN(seconds) ? undefined : seconds * 1000,
      };
    }
    if (!response.ok) throw new KindredRefusedError(response.status, detail(text));
    return { body: text };
  }
}

/** What an RFC 9457 problem says, else the beginning of the body. */
function detail(text) {
  try {
    return JSON.parse(text).detail ?? '';
  } catch {
    return text.slice(0, 200);
  }
}

function sleep(millis) {
  return new Promise(resolve => setTimeout(resolve, millis));
}
