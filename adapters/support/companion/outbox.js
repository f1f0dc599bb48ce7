'use strict';

const crypto = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');

const FIRST_PAUSE_MILLIS = 1_000;
const LONGEST_PAUSE_MILLIS = 5 * 60_000;
const REQUEST_TIMEOUT_MILLIS = 10_000;

/**
 * What Kindred answers when the body itself is at fault: sending it again would change nothing.
 * Everything else (the shop is unknown, the secret is wrong, the server is away) can be put right.
 */
const HOPELESS = new Set([400, 413, 415, 422]);

/**
 * The signature of a body as Kindred expects it in the header `X-Kindred-Signature`.
 *
 * @param {string} secret
 * @param {Buffer|string} body
 * @returns {string}
 */
function sign(secret, body) {
  return 'sha256=' + crypto.createHmac('sha256', secret).update(body).digest('hex');
}

/**
 * Messages on disk until Kindred has them. `put` returns when the message would survive a crash;
 * delivery goes on in the background, oldest first, one at a time, as long as it takes. Several
 * processes may share a folder: then a message can be delivered twice, which Kindred notices.
 */
class Outbox {
  /**
   * @param {object} options
   * @param {string} options.directory made when it is missing
   * @param {string} options.url the webhook address that Kindred's connect page shows
   * @param {string} options.secret the signing secret that was entered there
   * @param {(message: string) => void} [options.log] hears of failures; never of bodies
   * @param {typeof fetch} [options.fetch]
   */
  constructor({ directory, url, secret, log = () => {}, fetch = globalThis.fetch }) {
    this.directory = directory;
    this.rejected = path.join(directory, 'rejected');
    this.url = url;
    this.secret = secret;
    this.log = log;
    this.fetch = fetch;
    this.counter = 0;
    this.failures = 0;
    this.timer = undefined;
    this.running = undefined;
    this.stopped = true;
    fs.mkdirSync(this.rejected, { recursive: true });
  }

  /**
   * Keeps a message for delivery.
   *
   * @param {object} message becomes the JSON body
   */
  put(message) {
    const name = this.#nextName();
    const temporary = path.join(this.directory, '.' + name);
    const file = fs.openSync(temporary, 'w', 0o600);
    try {
      fs.writeSync(file, JSON.stringify(message));
      fs.fsyncSync(file);
    } finally {
      fs.closeSync(file);
    }
    fs.renameSync(temporary, path.join(this.directory, name));
    this.#syncDirectory();
    if (!this.stopped && this.failures === 0) {
      this.#schedule(0);
    }
  }

  /** How many messages wait. */
  get waiting() {
    return this.#names().length;
  }

  /** Starts to deliver, beginning with what an earlier process left. */
  start() {
    this.stopped = false;
    this.#schedule(0);
  }

  /** Stops after the message that is on its way. What waits, waits for the next start. */
  async stop() {
    this.stopped = true;
    clearTimeout(this.timer);
    this.timer = undefined;
    await this.running;
  }

  /**
   * Delivers what waits until nothing is left or a delivery fails.
   *
   * @returns {Promise<boolean>} whether nothing is left
   */
  async drain() {
    for (const name of this.#names()) {
      const outcome = await this.#deliver(name);
      if (outcome.again) {
        this.failures++;
        this.pauseMillis = outcome.pauseMillis ?? this.#pause();
        return false;
      }
      this.failures = 0;
    }
    return this.waiting === 0;
  }

  async #run() {
    this.timer = undefined;
    const done = await this.drain();
    if (!this.stopped) {
      if (!done) {
        this.#schedule(this.failures === 0 ? 0 : this.pauseMillis);
      }
    }
  }

  #schedule(millis) {
    if (this.timer || this.running) {
      return;
    }
    this.timer = setTimeout(() => {
      this.running = this.#run()
        .catch((error) => this.log('the outbox failed: ' + error.message))
        .finally(() => {
          this.running = undefined;
          if (!this.stopped && !this.timer && this.waiting > 0) {
            this.#schedule(this.failures === 0 ? 0 : this.pauseMillis);
          }
        });
    }, millis);
    this.timer.unref?.();
  }

  async #deliver(name) {
    const file = path.join(this.directory, name);
    let body;
    try {
      body = fs.readFileSync(file);
    } catch (error) {
      return { again: false }; // another process was faster
    }
    const answer = await this.#post(body);
    if (answer.status >= 200 && answer.status < 300) {
      fs.rmSync(file, { force: true });
      return { again: false };
    }
    if (HOPELESS.has(answer.status)) {
      this.log(`Kindred refused ${name} with ${answer.status}; it is kept in ${this.rejected}`);
      fs.renameSync(file, path.join(this.rejected, name));
      return { again: false };
    }
    this.log(`Kindred could not be given ${name} (${answer.status || answer.problem}): trying again`);
    return { again: true, pauseMillis: answer.pauseMillis };
  }

  async #post(body) {
    try {
      const response = await this.fetch(this.url, {
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          'X-Kindred-Signature': sign(this.secret, body),
        },
        body,
        redirect: 'error',
        signal: AbortSignal.timeout(REQUEST_TIMEOUT_MILLIS),
      });
      await response.arrayBuffer();
      return { status: response.status, pauseMillis: asked(response) };
    } catch (error) {
      return { status: 0, problem: error.cause?.code ?? error.name };
    }
  }

  #pause() {
    return Math.min(LONGEST_PAUSE_MILLIS, FIRST_PAUSE_MILLIS * 2 ** Math.min(this.failures - 1, 16));
  }

  /** Names sort by time, then by process and by count within it. */
  #nextName() {
    const time = String(Date.now()).padStart(15, '0');
    const count = String(this.counter++).padStart(9, '0');
    return `${time}-${process.pid}-${count}-${crypto.randomBytes(4).toString('hex')}.json`;
  }

  #names() {
    return fs
      .readdirSync(this.directory)
      .filter((name) => name.endsWith('.json') && !name.startsWith('.'))
      .sort();
  }

  /** Without this the file's name might be lost with the power, though its content is safe. */
  #syncDirectory() {
    if (process.platform === 'win32') {
      return;
    }
    const folder = fs.openSync(this.directory, 'r');
    try {
      fs.fsyncSync(folder);
    } finally {
      fs.closeSync(folder);
    }
  }
}

function asked(response) {
  const seconds = Number(response.headers.get('retry-after'));
  return Number.isInteger(seconds) && seconds > 0
    ? Math.min(LONGEST_PAUSE_MILLIS, seconds * 1_000)
    : undefined;
}

module.exports = { Outbox, sign };
