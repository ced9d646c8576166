/** The calendars of the webapps and of form-js are English, with weeks that begin on Sunday; here they follow the person. */
import { language } from './language.js';

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

/** Call it whenever the page changes: form-js makes a calendar for each field that it shows. */
export function setFormCalendars(root) {
  root.querySelectorAll('.fjs-container .flatpickr-input').forEach(({ _flatpickr: calendar }) => {
    if (calendar && calendar.config.locale !== FORM_CALENDAR) {
      calendar.set('ariaDateFormat', 'j F Y');
      calendar.set('locale', FORM_CALENDAR);
    }
  });
}

/** The calendars of the webapp itself; call it when the webapp has started. */
export function setCalendars() {
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
