/** What Cockpit cannot be told by its settings and locale files: texts in its code, its calendars, the way to our pages. */
import { setCalendars } from '/js/calendars.js';
import { keepTranslated } from '/js/texts-in-place.js';
import { language, say } from '/js/webapps.js';
import { TURKISH } from './texts.js';

if (language === 'tr') {
  keepTranslated(TURKISH);
}

/** The way back from Cockpit to our pages, in its bar. */
export default {
  id: 'uyum-start-page',
  pluginPoint: 'cockpit.navigation',
  priority: 1000,
  checkActive: () => false,
  render(container) {
    setCalendars();
    const link = document.createElement('a');
    link.href = '/';
    link.textContent = say('Ana sayfa', 'Start page');
    container.append(link);
  }
};
