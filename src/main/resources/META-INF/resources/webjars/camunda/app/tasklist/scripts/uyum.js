/**
 * What the Tasklist cannot be told by its settings and locale files: form-js, which shows the forms, and the dialogs of
 * filters have texts in English only; dates have the browser's order instead of the person's; calendars are English,
 * with weeks that begin on Sunday.
 */
import { language, say } from '/js/webapps.js';
import { TURKISH } from './texts.js';

/** form-js asks for the order of day, month and year in the locale "default"; here that is the person's. */
Intl.DateTimeFormat = new Proxy(Intl.DateTimeFormat, {
  construct: (format, [locale, ...options], newTarget) =>
    Reflect.construct(format, [locale === 'default' ? say('tr-TR', 'en-GB') : locale, ...options], newTarget)
});

const named = (part, length, dates) =>
  dates.map(date => new Intl.DateTimeFormat(language, { [part]: length, timeZone: 'UTC' }).format(date));

// the calendars' lists begin with Sunday, and 7 January 2024 was one
const DAYS = Array.from({ length: 7 }, (_, day) => Date.UTC(2024, 0, 7 + day));
const MONTHS = Array.from({ length: 12 }, (_, month) => Date.UTC(2024, month, 1));
const NAMES = {
  days: named('weekday', 'long', DAYS),
  shortDays: named('weekday', 'short', DAYS),
  months: named('month', 'long', MONTHS),
  shortMonths: named('month', 'short', MONTHS)
};

/** The calendars in forms (flatpickr). */
const FORM_CALENDAR = {
  firstDayOfWeek: 1,
  weekdays: { shorthand: NAMES.shortDays, longhand: NAMES.days },
  months: { shorthand: NAMES.shortMonths, longhand: NAMES.months }
};

function setFormCalendars(root) {
  root.querySelectorAll('.fjs-container .flatpickr-input').forEach(({ _flatpickr: calendar }) => {
    if (calendar && calendar.config.locale !== FORM_CALENDAR) {
      calendar.set('ariaDateFormat', 'j F Y');
      calendar.set('locale', FORM_CALENDAR);
    }
  });
}

/** The calendars of the Tasklist itself, for due and follow-up date. */
function setTasklistCalendars() {
  const formats = window.angular.element(document.body).injector().get('$locale').DATETIME_FORMATS;
  Object.assign(formats, {
    DAY: NAMES.days,
    SHORTDAY: NAMES.shortDays,
    MONTH: NAMES.months,
    STANDALONEMONTH: NAMES.months,
    SHORTMONTH: NAMES.shortMonths,
    // 0 is Monday here
    FIRSTDAYOFWEEK: 0
  });
}

const ATTRIBUTES = ['placeholder', 'title', 'aria-label', 'alt', 'label'];
const PLACES = Object.entries(TURKISH);

function translateAttribute(element, name, turkish) {
  const value = element.getAttribute(name);
  if (value && turkish(value) !== value) {
    element.setAttribute(name, turkish(value));
  }
}

/** Changes the text node's data: with an element's textContent replaced, form-js would lose its own node. */
function translateText(node, turkish) {
  if (turkish(node.data) !== node.data) {
    node.data = turkish(node.data);
  }
}

function translateAll(root, turkish) {
  const nodes = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node = root; node; node = nodes.nextNode()) {
    if (node.nodeType === Node.TEXT_NODE) {
      translateText(node, turkish);
    } else if (node.nodeType === Node.ELEMENT_NODE) {
      ATTRIBUTES.forEach(name => translateAttribute(node, name, turkish));
    }
  }
}

function translateAdded(node) {
  const element = node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement;
  PLACES.forEach(([place, turkish]) => {
    if (element?.closest(place)) {
      translateAll(node, turkish);
    } else {
      element?.querySelectorAll(place).forEach(found => translateAll(found, turkish));
    }
  });
}

function translateChanged({ type, target, attributeName }) {
  const element = type === 'attributes' ? target : target.parentElement;
  const [, turkish] = PLACES.find(([place]) => element?.closest(place)) ?? [];
  if (turkish && type === 'attributes') {
    translateAttribute(element, attributeName, turkish);
  } else if (turkish) {
    translateText(target, turkish);
  }
}

function seen(mutation) {
  if (mutation.type !== 'childList') {
    translateChanged(mutation);
  } else {
    mutation.addedNodes.forEach(translateAdded);
  }
}

new MutationObserver(mutations => {
  setFormCalendars(document);
  if (language === 'tr') {
    mutations.forEach(seen);
  }
}).observe(document.body, {
  childList: true,
  subtree: true,
  characterData: true,
  attributes: true,
  attributeFilter: ATTRIBUTES
});

/** The way back from the Tasklist to our pages, in its bar. */
export default {
  id: 'uyum-start-page',
  pluginPoint: 'tasklist.navbar.action',
  priority: 1000,
  render(container) {
    setTasklistCalendars();
    const link = document.createElement('a');
    link.href = '/';
    link.textContent = say('Ana sayfa', 'Start page');
    container.append(link);
  }
};
