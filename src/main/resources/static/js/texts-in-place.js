/** Translates texts that a webapp holds in its code, outside of its locale files, at the places of the page where they show. */

const ATTRIBUTES = ['placeholder', 'title', 'aria-label', 'alt', 'label'];

/** Translates one text: by a table of whole texts, else by the first pattern that fits; a text that is in neither stays. */
export const translator = (texts, patterns = []) => text => {
  // templates put white space around a text, and a star behind a criterion that accepts expressions
  const [, before, core, after] = /^(\s*)(.*?)((?:\s*\*)?\s*)$/s.exec(text);
  for (const [english, lead, tail] of [[text, '', ''], [core, before, after]]) {
    if (Object.hasOwn(texts, english)) {
      return lead + texts[english] + tail;
    }
    const known = patterns.find(([pattern]) => pattern.test(english));
    if (known) {
      return lead + english.replace(...known) + tail;
    }
  }
  return text;
};

function translateAttribute(element, name, translate) {
  const value = element.getAttribute(name);
  if (value && translate(value) !== value) {
    element.setAttribute(name, translate(value));
  }
}

/** Changes the text node's data: with an element's textContent replaced, form-js would lose its own node. */
function translateText(node, translate) {
  if (translate(node.data) !== node.data) {
    node.data = translate(node.data);
  }
}

function translateAll(root, translate) {
  const nodes = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node = root; node; node = nodes.nextNode()) {
    if (node.nodeType === Node.TEXT_NODE) {
      translateText(node, translate);
    } else if (node.nodeType === Node.ELEMENT_NODE) {
      ATTRIBUTES.forEach(name => translateAttribute(node, name, translate));
    }
  }
}

/**
 * Keeps the texts at some places translated, from now on: selectors of the places, with the translator of each. A shadow
 * tree, into which the page's own look does not reach, is a root by itself.
 */
export function keepTranslated(translators, root = document.documentElement) {
  const places = Object.entries(translators);

  function added(node) {
    const element = node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement;
    places.forEach(([place, translate]) => {
      if (element?.closest(place)) {
        translateAll(node, translate);
      } else {
        element?.querySelectorAll(place).forEach(found => translateAll(found, translate));
      }
    });
  }

  function changed({ type, target, attributeName }) {
    const element = type === 'attributes' ? target : target.parentElement;
    const [, translate] = places.find(([place]) => element?.closest(place)) ?? [];
    if (translate && type === 'attributes') {
      translateAttribute(element, attributeName, translate);
    } else if (translate) {
      translateText(target, translate);
    }
  }

  function seen(mutation) {
    if (mutation.type !== 'childList') {
      changed(mutation);
    } else {
      mutation.addedNodes.forEach(added);
    }
  }

  added(root);
  new MutationObserver(mutations => mutations.forEach(seen)).observe(root, {
    childList: true,
    subtree: true,
    characterData: true,
    attributes: true,
    attributeFilter: ATTRIBUTES
  });
}
