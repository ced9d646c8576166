/**
 * The session of the person to whom this page belongs. When it ends while the page is open, or somebody else signs in in
 * the same browser, the Tasklist would throw the open form away and show a sign-in form of its own. Here its calls wait
 * instead, the form stays as it is, and all goes on when the person has signed in again in another window. Each call
 * says whose page it comes from, so that the server does nothing in another person's name.
 */
import { SESSION } from './draft-texts.js';
import { settle, warn } from './notices.js';

const ASK = '/api/v1/session';
const WEBAPPS_API = /^\/camunda\/api\//;
const OWNER = 'X-Uyum-Person';
const LOOK_EVERY = 3000;

const realFetch = window.fetch.bind(window);

const path = url => {
  const { origin, pathname } = new URL(url, document.baseURI);
  return origin === location.origin ? pathname : '';
};

/** Who is signed in in this browser now; null if nobody is. */
async function ask() {
  const answer = await realFetch(ASK, { headers: { 'X-Requested-With': 'XMLHttpRequest' }, cache: 'no-store' });
  if (answer.status === 401) {
    return null;
  }
  if (!answer.ok) {
    throw new Error(`the session cannot be asked for: ${answer.status}`);
  }
  return answer.json();
}

let mine = await ask().catch(() => null);
let absence = null;

function tell(theirs) {
  if (theirs) {
    warn(
      'session',
      SESSION.another(mine.name, theirs.name),
      { text: SESSION.change, href: '/' },
      { text: SESSION.reload, run: () => location.reload() }
    );
  } else {
    warn('session', SESSION.ended, { text: SESSION.signIn, href: '/signed-in' });
  }
}

/** Looks who is signed in; what waits for the page's person goes on when it is them. */
export async function look() {
  let now;
  try {
    now = await ask();
  } catch {
    return;
  }
  if (now && now.person === (mine ?? now).person) {
    mine = now;
    // if it is a new session, a call that changes nothing brings the webapps' own token for it
    await realFetch('/camunda/api/engine/engine/').catch(() => {});
    absence?.end();
  } else {
    absent();
    tell(mine && now);
  }
}

/** The page's person is not signed in; kept until they are. */
function absent() {
  if (!absence) {
    absence = {};
    absence.over = new Promise(resolve => {
      absence.end = resolve;
    });
    const looking = setInterval(look, LOOK_EVERY);
    absence.over.then(() => {
      clearInterval(looking);
      absence = null;
      settle('session');
    });
    tell(null);
    look();
  }
  return absence.over;
}

export const isAway = () => absence !== null;

/** Resolved when the page's person is signed in; at once if they are. */
export const signedIn = () => absence?.over ?? Promise.resolve();

/** Sends a change to our own API; one that meets an ended session answers 401, and the page waits for the person. */
export async function send(method, url, { headers = {}, ...rest } = {}) {
  const attempt = () =>
    realFetch(url, {
      method,
      headers: {
        'X-Requested-With': 'XMLHttpRequest',
        [OWNER]: mine?.person ?? '',
        ...(mine?.token ? { [mine.token.header]: mine.token.value } : {}),
        ...headers
      },
      ...rest
    });
  let answer = await attempt();
  if (answer.status === 403 && (await answer.clone().json()).reason === 'token') {
    // the session is a new one, or that of another person
    await look();
    answer = absence ? new Response(null, { status: 401 }) : await attempt();
  }
  if (answer.status === 401) {
    absent();
  }
  return answer;
}

const beforehand = [];
const afterwards = [];

/** Has something done before the Tasklist sends a change to an address that fits; the change waits for it. */
export const before = (address, run) => beforehand.push({ address, run });

/** Has something done when the Tasklist's change to an address that fits was begun, was accepted or failed. */
export const after = (address, run) => afterwards.push({ address, run });

const TOKEN = { header: /^x-xsrf-token$/i, cookie: /(?:^|;\s*)XSRF-TOKEN=([^;]*)/ };

/** Calls that wait for the person; of the same call, which the Tasklist repeats again and again, only the last. */
const waiting = new Map();

class PatientRequest extends XMLHttpRequest {
  #method;
  #url;
  #rest;
  #headers;
  #body;
  #ours = false;
  #aborted = false;

  constructor() {
    super();
    // before all listeners of the Tasklist, so that it does not learn of an answer that is not the last word
    ['readystatechange', 'progress', 'load', 'loadend'].forEach(type =>
      this.addEventListener(type, event => this.#meet(event))
    );
  }

  open(method, url, ...rest) {
    this.#method = method.toUpperCase();
    this.#url = url;
    this.#rest = rest;
    this.#headers = [];
    this.#ours = WEBAPPS_API.test(path(url));
    this.#aborted = false;
    super.open(method, url, ...rest);
  }

  setRequestHeader(name, value) {
    this.#headers?.push([name, value]);
    super.setRequestHeader(name, value);
  }

  abort() {
    this.#aborted = true;
    super.abort();
  }

  async send(body) {
    if (!this.#ours) {
      super.send(body);
      return;
    }
    this.#body = body;
    if (mine) {
      super.setRequestHeader(OWNER, mine.person);
    }
    if (this.#isChange) {
      const first = beforehand.filter(({ address }) => address.test(path(this.#url)));
      if (first.length > 0) {
        await Promise.all(first.map(({ run }) => run()));
      }
      this.#report('begun');
    }
    if (absence) {
      this.#wait();
    } else if (!this.#aborted) {
      super.send(body);
    }
  }

  get #isChange() {
    return this.#method !== 'GET' && this.#method !== 'OPTIONS';
  }

  #meet(event) {
    if (this.#ours && this.readyState >= XMLHttpRequest.HEADERS_RECEIVED && this.status === 401) {
      event.stopImmediatePropagation();
      if (event.type === 'loadend') {
        absent();
        this.#wait();
      }
    } else if (event.type === 'loadend' && this.#ours && this.#isChange) {
      this.#report(this.status >= 200 && this.status < 300 ? 'accepted' : 'failed');
    }
  }

  #report(outcome) {
    const to = path(this.#url);
    afterwards.forEach(({ address, run }) => {
      const found = address.exec(to);
      if (found) {
        run(outcome, ...found.slice(1));
      }
    });
  }

  #wait() {
    const call = `${this.#method} ${this.#url}`;
    if (waiting.size === 0) {
      signedIn().then(() => {
        const all = [...waiting.values()];
        waiting.clear();
        all.forEach(again => again());
      });
    }
    waiting.set(call, () => this.#again());
  }

  #again() {
    if (this.#aborted) {
      return;
    }
    const headers = this.#headers.filter(([name]) => !TOKEN.header.test(name));
    const token = TOKEN.cookie.exec(document.cookie);
    super.open(this.#method, this.#url, ...this.#rest);
    headers.forEach(([name, value]) => super.setRequestHeader(name, value));
    if (token && this.#isChange) {
      super.setRequestHeader('X-XSRF-TOKEN', decodeURIComponent(token[1]));
    }
    super.setRequestHeader(OWNER, mine.person);
    super.send(this.#body);
  }
}

window.XMLHttpRequest = PatientRequest;

/** Forms are fetched in this way. */
window.fetch = async (resource, options = {}) => {
  if (!WEBAPPS_API.test(path(resource instanceof Request ? resource.url : resource))) {
    return realFetch(resource, options);
  }
  const attempt = () => {
    const headers = new Headers(options.headers);
    if (mine) {
      headers.set(OWNER, mine.person);
    }
    return realFetch(resource, { ...options, headers });
  };
  const answer = await attempt();
  if (answer.status !== 401) {
    return answer;
  }
  await absent();
  return attempt();
};

// signed out here on purpose
after(/\/logout$/, outcome => outcome === 'accepted' && location.assign('/login?logout'));

document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && look());
window.addEventListener('focus', look);
