/**
 * What screen readers and the keyboard miss in the webapps' pages: icons that are links or buttons have at most a tool tip,
 * some of them the keyboard does not reach, and the fields in which one searches do not say that a list opens below them.
 */

const UNREACHABLE = 'a[ng-click]:not([href])';
const CONTROLS = `:is(a[href], button, ${UNREACHABLE})`;

/** Controls that have their name from here, and lose it should they get a text. */
const namedHere = new WeakSet();

function set(element, attribute, value) {
  if (value && element.getAttribute(attribute) !== value) {
    element.setAttribute(attribute, value);
  }
}

function toolTip(control) {
  const holder = control.matches('[uib-tooltip]') ? control : control.querySelector('[uib-tooltip]');
  return holder?.getAttribute('uib-tooltip');
}

function nameByToolTip(control) {
  const tip = toolTip(control);
  if (tip && control.innerText.trim() === '') {
    set(control, 'aria-label', tip);
    namedHere.add(control);
  } else if (namedHere.delete(control)) {
    control.removeAttribute('aria-label');
  }
}

function mend(names) {
  document.querySelectorAll(CONTROLS).forEach(nameByToolTip);
  Object.entries(names).forEach(([selector, name]) =>
    document.querySelectorAll(selector).forEach(element => set(element, 'aria-label', name))
  );
  document.querySelectorAll(UNREACHABLE).forEach(link => {
    set(link, 'role', 'button');
    set(link, 'tabindex', '0');
  });
  document.querySelectorAll('input[uib-typeahead]').forEach(field => {
    set(field, 'role', 'combobox');
    set(field, 'aria-controls', field.getAttribute('aria-owns'));
  });
  // the picture of a webapp leads where the name below it leads
  document.querySelectorAll('.app-label-wrapper').forEach(picture => {
    set(picture, 'aria-hidden', 'true');
    set(picture, 'tabindex', '-1');
  });
  document.querySelectorAll('.modal[role=dialog]').forEach(dialog => {
    set(dialog, 'aria-label', dialog.querySelector('.modal-header')?.innerText.trim());
  });
  document.querySelectorAll('.section-content').forEach(scrolled => set(scrolled, 'tabindex', '0'));
}

/** Keeps the pages accessible, from now on; names: selectors of what has no tool tip either, with the name of each. */
export function keepAccessible(names) {
  let waiting = false;
  new MutationObserver(() => {
    if (!waiting) {
      waiting = true;
      requestAnimationFrame(() => {
        waiting = false;
        mend(names);
      });
    }
  }).observe(document.documentElement, {
    childList: true,
    subtree: true,
    characterData: true,
    attributes: true,
    attributeFilter: ['uib-tooltip', 'aria-owns', 'class']
  });
  document.addEventListener('keydown', event => {
    if (event.key === 'Enter' && event.target.matches(UNREACHABLE)) {
      event.target.click();
    }
  });
}
