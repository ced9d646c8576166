/**
 * Drafts of open forms, kept on the server: "Save", and every so many seconds what changed, and once more when the form
 * or the page is left. The server brings a draft back when it shows the form, so this script only has to save, and to
 * say how that went. Nothing is kept in the browser; what earlier versions of the Tasklist left there is sent up.
 */
import { OpenForm, put } from './open-form.js';
import { after, before } from './session.js';
import { FORM, formIn, takeUpTyping } from './task-form.js';

const FLUSH_LIMIT = 5_000;

const TASK = String.raw`/engine/default/task/([^/]+)`;

const forms = new Set();

/** Tasks that were claimed, or given back, while their form was still being loaded: perhaps it was filled before. */
const changedHands = new Set();

/** The form of a task is opened again before what was typed in it could be saved. */
async function takeUp(opened, left) {
  await left.save();
  const { unsaved } = left;
  left.end();
  forms.delete(left);
  await opened.refill(unsaved);
}

/** Notices forms that were opened, and those that were left. */
function observe() {
  document.querySelectorAll(`${FORM} .fjs-container`).forEach(element => {
    const form = element.uyumSeen ? null : formIn(element);
    // a start form belongs to no task
    if (!form?._getState().schema || !form._getState().data?.taskId) {
      return;
    }
    element.uyumSeen = true;
    const tasklist = window.angular.element(element.closest(FORM)).controller('camTasklistForm');
    const opened = new OpenForm(element, form, tasklist);
    const left = [...forms].find(({ taskId, isOpen }) => taskId === opened.taskId && !isOpen);
    forms.add(opened);
    if (left) {
      takeUp(opened, left);
    } else if (changedHands.delete(opened.taskId)) {
      opened.refill();
    }
  });
  forms.forEach(async form => {
    if (!form.isOpen && !form.isLeft) {
      form.isLeft = true;
      await form.save();
    }
    if (!form.isOpen && !form.isUnsaved) {
      form.end();
      forms.delete(form);
    }
  });
}

const saveAll = () => Promise.all([...forms].map(form => form.save()));

const ofTask = taskId => [...forms].find(form => form.isOpen && form.taskId === taskId);

new MutationObserver(observe).observe(document.body, { childList: true, subtree: true });

before(new RegExp(`${TASK}/(?:unclaim|assignee)$|/logout$`), () =>
  Promise.race([saveAll(), new Promise(resolve => setTimeout(resolve, FLUSH_LIMIT))])
);
after(new RegExp(`${TASK}/submit-form$`), (outcome, taskId) => ofTask(taskId)?.completing(outcome));
// the Tasklist only locks or unlocks the form then, which is filled for whoever had the task before
after(new RegExp(`${TASK}/(?:claim|assignee|unclaim)$`), (outcome, taskId) => {
  const form = ofTask(taskId);
  if (outcome === 'accepted' && !form) {
    changedHands.add(taskId);
  } else if (outcome === 'accepted' && !form.isUnsaved) {
    form.refill();
  }
});

function saveLast() {
  takeUpTyping();
  saveAll();
}

document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && saveLast());
window.addEventListener('pagehide', saveLast);
window.addEventListener('online', saveAll);
window.addEventListener('beforeunload', event => {
  if ([...forms].some(form => form.isAtRisk)) {
    event.preventDefault();
  }
});

/** Where the Tasklist kept drafts itself: it finds nothing there any more and leaves nothing there. */
const KEPT_AS = 'camunda-form:';
const isDraft = key => String(key).startsWith(KEPT_AS);
const { getItem, setItem } = Storage.prototype;

/** Sends up what an earlier version left; what belongs to somebody else waits until they sign in here. */
async function sendUpLeftovers() {
  const leftovers = Object.keys(localStorage).filter(isDraft);
  for (const key of leftovers) {
    const answer = await put(key.slice(KEPT_AS.length), null, getItem.call(localStorage, key)).catch(() => null);
    if (answer && ![401, 403].includes(answer.status) && answer.status < 500) {
      localStorage.removeItem(key);
    }
  }
}

await sendUpLeftovers();

Storage.prototype.getItem = function (key) {
  return isDraft(key) ? null : getItem.call(this, key);
};

Storage.prototype.setItem = function (key, value) {
  if (isDraft(key)) {
    ofTask(String(key).slice(KEPT_AS.length))?.save();
  } else {
    setItem.call(this, key, value);
  }
};
