import { DRAFT } from './draft-texts.js';
import { settle, warn } from './notices.js';
import { isAway, send, signedIn } from './session.js';
import { changed, schemaOf, shownWith, takeUpTyping } from './task-form.js';

const RETRY_AFTER = 10_000;

/** What browsers send of a page that is being left. */
const KEEPALIVE_LIMIT = 60_000;

const draftOf = taskId => `/api/v1/tasks/${encodeURIComponent(taskId)}/draft`;

const carryingOn = revision => (revision === null ? { 'If-None-Match': '*' } : { 'If-Match': `"${revision}"` });

/** Saves answers, given as JSON, as the draft that carries on a revision; null where there was none. */
export const put = (taskId, revision, answers) =>
  send('PUT', draftOf(taskId), {
    headers: { 'Content-Type': 'application/json', ...carryingOn(revision) },
    body: answers,
    keepalive: answers.length < KEEPALIVE_LIMIT
  });

/** One form that is open, or was left before what was typed in it could be saved. */
export class OpenForm {
  #element;
  #form;
  #tasklist;
  #state;
  #work = Promise.resolve();
  #timer;
  #retry;
  #back = null;
  #revision = null;
  #saved = null;
  #touched = false;
  #kept = false;
  #ended = false;
  #asking = false;
  #inTrouble = false;

  constructor(element, form, tasklist) {
    this.#element = element;
    this.#form = form;
    this.#tasklist = tasklist;
    this.taskId = form._getState().data.taskId;
    this.#state = document.createElement('span');
    this.#state.className = 'uyum-draft';
    this.#state.setAttribute('role', 'status');
    form.on('field.updated', () => {
      this.#touched = true;
    });
    tasklist.registerSaveHandler(() => this.save(true));
    this.#begin(form._getState().data.savedDraft);
  }

  /** Drafts are kept for the assignee only, whom the server tells about the draft there is. */
  #begin(told) {
    clearInterval(this.#timer);
    this.#kept = Boolean(told);
    if (!told) {
      return;
    }
    this.#revision = told.revision;
    this.#saved = this.#answers();
    this.#timer = setInterval(() => this.save(), told.saveEvery * 1000);
    if (told.revision !== null) {
      this.#say(DRAFT.restored(told.savedAt));
    }
    if (told.left > 0) {
      const reason = `left ${this.taskId}`;
      warn(reason, DRAFT.left(told.left), { text: DRAFT.understood, run: () => settle(reason) });
    }
  }

  get #reason() {
    return `draft ${this.taskId}`;
  }

  get isOpen() {
    return this.#element.isConnected;
  }

  /** Fields report an update when they are first shown as well, so that what they hold is looked at. */
  get isUnsaved() {
    return this.#kept && !this.#ended && this.#touched && this.#answers() !== this.#saved;
  }

  /** What would be lost with the page. */
  get isAtRisk() {
    return this.isUnsaved && (this.#inTrouble || this.#asking || this.#answers().length >= KEEPALIVE_LIMIT);
  }

  /**
   * All answers, also those that are hidden at the moment: who changes an answer back finds the others again. What the
   * form computes is none.
   */
  #data() {
    const { data } = this.#form._getState();
    const keys = this.#form
      .get('formFieldRegistry')
      .getAll()
      .filter(({ type }) => type !== 'expression')
      .map(({ key }) => key);
    return Object.fromEntries(keys.filter(key => key in data).map(key => [key, data[key]]));
  }

  #answers() {
    return JSON.stringify(this.#data());
  }

  /** One thing after the other: each save carries on the one before, or the form as it was filled anew. */
  #inTurn(run) {
    this.#work = this.#work.then(run).catch(error => console.error(error));
    return this.#work;
  }

  /** Saves what changed; by the button also what did not. */
  save(byButton = false) {
    return this.#inTurn(() => this.#save(byButton));
  }

  async #save(byButton) {
    if (!this.#kept || this.#ended || this.#asking || !(byButton || this.isUnsaved)) {
      return;
    }
    const answers = this.#answers();
    clearTimeout(this.#retry);
    if (isAway()) {
      this.#wait();
      return;
    }
    let answer;
    try {
      answer = await put(this.taskId, this.#revision, answers);
    } catch {
      this.#again(DRAFT.unreachable);
      return;
    }
    if (answer.ok) {
      const { revision, savedAt } = await answer.json();
      this.#saved = answers;
      this.#revision = revision;
      this.#wasSaved(savedAt);
    } else if (this.#ended) {
      // the task was completed meanwhile
    } else if (answer.status === 401) {
      this.#wait();
    } else if (answer.status === 409) {
      this.#ask(await answer.json());
    } else if (answer.status >= 500) {
      this.#again(DRAFT.notNow);
    } else {
      this.#refused(answer.status, (await answer.json().catch(() => ({}))).detail ?? `(${answer.status})`);
    }
  }

  #wasSaved(savedAt) {
    this.#inTrouble = false;
    settle(this.#reason);
    this.#say(DRAFT.saved(savedAt));
    this.#tasklist.notifyFormDirty(this.isUnsaved);
  }

  /** Nobody is signed in, or somebody else: the page says so, and goes on when the person is back. */
  #wait() {
    this.#inTrouble = true;
    this.#back ??= signedIn().then(() => {
      this.#back = null;
      this.save();
    });
  }

  #again(text) {
    this.#inTrouble = true;
    this.#warn(text);
    this.#retry = setTimeout(() => this.save(), RETRY_AFTER);
  }

  /** A form that is too large may become smaller; a task that is gone, or somebody else's, does not come back. */
  #refused(status, why) {
    this.#inTrouble = true;
    this.#kept = status === 413;
    this.#warn(DRAFT.refused(why), this.#close);
  }

  /** Another window saved meanwhile: only the person can say which of the two is to stay. */
  #ask({ revision = null, savedAt }) {
    this.#asking = true;
    const keepMine = () => {
      this.#asking = false;
      this.#revision = revision;
      this.save(true);
    };
    const takeOther = () => {
      this.#touched = false;
      this.refill();
    };
    this.#warn(
      savedAt ? DRAFT.changed(savedAt) : DRAFT.discarded,
      { text: DRAFT.keepMine, run: keepMine },
      { text: savedAt ? DRAFT.takeOther : DRAFT.emptyForm, run: takeOther }
    );
  }

  /** Fills the form anew, as the server shows it now; over that, answers that were not saved yet. */
  refill(unsaved = null) {
    return this.#inTurn(() => this.#refill(unsaved));
  }

  async #refill(unsaved) {
    const before = this.#data();
    let schema;
    let shown;
    try {
      [schema, shown] = await Promise.all([schemaOf(this.taskId), shownWith(this.taskId)]);
    } catch {
      this.#warn(DRAFT.notShown, { text: DRAFT.again, run: () => location.reload() });
      return;
    }
    settle(this.#reason);
    this.#state.remove();
    this.#inTrouble = false;
    this.#asking = false;
    takeUpTyping();
    const typed = changed(before, this.#data());
    const over = { ...unsaved, ...typed };
    const isShown = { ...this.#form._getState().initialData, ...before };
    const emptied = Object.fromEntries(Object.keys(before).map(key => [key, null]));
    // where nothing changes, the form is left alone: the person may be typing already
    if (unsaved || Object.keys(changed(isShown, { ...emptied, ...shown })).length > 0) {
      await this.#form.importSchema(schema, { ...shown, ...over });
    }
    this.#begin(shown.savedDraft);
    this.#touched = Object.keys(over).length > 0;
    if (this.#touched) {
      this.#saved = null;
    }
    this.#tasklist.notifyFormDirty(this.#touched);
  }

  async #discard() {
    if (!window.confirm(DRAFT.sure)) {
      return;
    }
    this.#touched = false;
    await this.#work;
    const answer = await send('DELETE', draftOf(this.taskId)).catch(() => null);
    if (answer?.ok) {
      await this.refill();
    } else {
      this.#warn(DRAFT.notNow, this.#close);
    }
  }

  /** What the person typed and the server does not have. */
  get unsaved() {
    return this.isUnsaved ? JSON.parse(this.#answers()) : null;
  }

  /** The task is being completed: no draft of it is wanted any more, unless it is refused. */
  completing(outcome) {
    this.#ended = outcome !== 'failed';
    if (outcome === 'accepted') {
      this.end();
    }
  }

  end() {
    this.#ended = true;
    clearInterval(this.#timer);
    clearTimeout(this.#retry);
    settle(this.#reason);
    settle(`left ${this.taskId}`);
  }

  #close = { text: DRAFT.understood, run: () => settle(this.#reason) };

  #warn(text, ...actions) {
    warn(this.#reason, text, ...actions);
  }

  #say(text) {
    const discard = document.createElement('button');
    discard.type = 'button';
    discard.className = 'btn btn-link';
    discard.textContent = DRAFT.discard;
    discard.addEventListener('click', () => this.#discard());
    this.#state.replaceChildren(text, ' ', discard);
    this.#element.closest('[tasklist-form]')?.querySelector('.form-actions')?.prepend(this.#state);
  }
}
