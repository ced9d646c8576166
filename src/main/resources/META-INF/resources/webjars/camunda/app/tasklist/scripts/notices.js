/** Sentences that people must not miss, at the foot of the page, each with what can be done about it. */

const place = document.createElement('div');
place.className = 'uyum-notices';
place.setAttribute('role', 'alert');
document.body.append(place);

const shown = new Map();

function button({ text, href, run }) {
  const element = document.createElement(href ? 'a' : 'button');
  element.className = 'btn btn-default';
  element.textContent = text;
  if (href) {
    element.href = href;
    element.target = '_blank';
    // the page that opens closes itself when it has done its part
    element.rel = 'opener';
  } else {
    element.type = 'button';
    element.addEventListener('click', run);
  }
  return element;
}

/** Shows a notice, in the place of the one that was there for the same reason. */
export function warn(reason, text, ...actions) {
  if (shown.get(reason)?.firstChild.textContent === text) {
    return;
  }
  const notice = document.createElement('div');
  const sentence = document.createElement('p');
  sentence.textContent = text;
  notice.append(sentence, ...actions.map(button));
  if (shown.has(reason)) {
    shown.get(reason).replaceWith(notice);
  } else {
    place.append(notice);
  }
  shown.set(reason, notice);
}

export function settle(reason) {
  shown.get(reason)?.remove();
  shown.delete(reason);
}
