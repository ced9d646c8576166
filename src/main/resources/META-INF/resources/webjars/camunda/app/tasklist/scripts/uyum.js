/**
 * What the Tasklist cannot be told by its settings and locale files: form-js, which shows the forms, and the dialogs of
 * filters have texts in English only; dates have the browser's order instead of the person's; calendars are English,
 * with weeks that begin on Sunday. It shows municipalities by their codes.
 */
import { setCalendars, setFormCalendars } from '/js/calendars.js';
import { setDirection } from '/js/form-direction.js';
import { keepTyping } from '/js/form-typing.js';
import { keepTranslated, translator } from '/js/texts-in-place.js';
import { language, say } from '/js/webapps.js';
import { TURKISH } from './texts.js';
import './complete.js';
import './drafts.js';
import takeOver from './take-over.js';
import { FORM, formIn } from './task-form.js';

/** form-js asks for the order of day, month and year in the locale "default"; here that is the person's. */
Intl.DateTimeFormat = new Proxy(Intl.DateTimeFormat, {
  construct: (format, [locale, ...options], newTarget) =>
    Reflect.construct(format, [locale === 'default' ? say('tr-TR', 'en-GB') : locale, ...options], newTarget)
});

/** Why an answer was returned stands among the hints below its question; it must not look like one. */
function markReturned() {
  document.querySelectorAll('.fjs-form-field-description:not(.uyum-returned)').forEach(hint => {
    if (hint.textContent.includes('⚠️')) hint.classList.add('uyum-returned');
  });
}

/** Forms that were not met yet have no direction yet. */
function meetForms() {
  document.querySelectorAll(`${FORM} .fjs-container:not([dir])`).forEach(element => {
    const form = formIn(element);
    const schema = form?._getState().schema;
    if (schema) {
      setDirection(element, schema);
      keepTyping(form, element);
    }
  });
}

new MutationObserver(() => {
  setFormCalendars(document);
  meetForms();
  markReturned();
}).observe(document.body, { childList: true, subtree: true });

if (language === 'tr') {
  keepTranslated(TURKISH);
}

fetch('/api/v1/municipalities', { headers: { 'X-Requested-With': 'XMLHttpRequest' } })
  .then(answer => (answer.ok ? answer.json() : {}))
  .then(names => keepTranslated({ '.tenant-id, .tenant-id + .tooltip': translator(names) }))
  .catch(() => {}); // the codes stay

/** The way back from the Tasklist to our pages, in its bar. */
const startPage = {
  id: 'uyum-start-page',
  pluginPoint: 'tasklist.navbar.action',
  priority: 1000,
  render(container) {
    setCalendars();
    const link = document.createElement('a');
    link.href = '/';
    link.textContent = say('Ana sayfa', 'Start page');
    container.append(link);
  }
};

export default [startPage, takeOver];
