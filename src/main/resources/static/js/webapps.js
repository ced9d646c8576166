/**
 * What Camunda's webapps (Tasklist, Welcome, Admin, Cockpit) have in common here: our name and the person's language.
 * Their scripts/config.js builds its settings with this module, and a webapp waits for them before it starts.
 *
 * A webapp takes the browser's language if it is among those on offer. But a person chooses the language on our pages,
 * which keep it in a cookie (no cookie: Turkish), and tasks, forms and messages of the server follow that choice. So the
 * chosen language is the only one on offer, and the fallback as well: then the browser's has no say.
 */
import { keepAccessible } from './accessible.js';
import { language } from './language.js';
import './session-end.js';
import { keepTranslated } from './texts-in-place.js';
import { ENGLISH, ENGLISH_NAMES, TURKISH, TURKISH_NAMES } from './webapps-texts.js';

export { language };

document.documentElement.lang = language;
document.querySelector('link[rel=icon]').href = '/img/uyum.svg';

export const say = (turkish, english) => (language === 'en' ? english : turkish);

// signed out, a webapp shows a sign-in form of its own, by which nobody is signed in here
new MutationObserver(() => document.querySelector('form[name="signinForm"]') && location.replace('/login?logout')).observe(
  document.body,
  { childList: true, subtree: true }
);

/**
 * A webapp loads its texts while it shows its first page already: some then stay as keys (SEARCH_PLACEHOLDER), or come
 * from the release before, which the browser still keeps. So today's texts are laid where it looks for them.
 */
async function layOutTexts() {
  const base = document.querySelector('base');
  const folder = `${base.getAttribute('app-root')}/app/${base.getAttribute('app-name')}/locales/`;
  const answer = await fetch(`${folder}${language}.json`);
  if (answer.ok) {
    const kept = JSON.parse(localStorage.getItem('camunda-web') ?? '{}');
    kept[`${folder}_locales_data_${language}_${window.bust}`] = JSON.stringify(await answer.json());
    localStorage.setItem('camunda-web', JSON.stringify(kept));
  }
}

/** The settings of a webapp. */
export async function settings(name) {
  keepTranslated(say(TURKISH, ENGLISH));
  keepAccessible(say(TURKISH_NAMES, ENGLISH_NAMES));
  await layOutTexts();
  return {
    app: { name, vendor: 'Uyum' },
    locales: { availableLocales: [language], fallbackLocale: language },
    disableWelcomeMessage: true
  };
}
