/** The form of a task as form-js shows it, and as the engine fills it. */

/** Where the Tasklist shows a form. */
export const FORM = '[cam-tasklist-form-camunda]';

const ENGINE = '/camunda/api/engine/engine/default/task/';

/** The form that form-js shows in an element: its renderer, Preact, keeps there what it rendered. */
export function formIn(element) {
  const nodes = [element?.__k];
  while (nodes.length > 0) {
    const node = nodes.pop();
    const context = node?.props?.value;
    if (typeof context?.getService === 'function') {
      return context.getService('form');
    }
    nodes.push(...(Array.isArray(node?.__k) ? node.__k : []));
  }
  return null;
}

const isEmpty = value => value == null || value === '' || value === false || value.length === 0;

/** What is another in the second than in the first; an input that is empty may hold nothing in several ways. */
export const changed = (before, now) =>
  Object.fromEntries(
    Object.entries(now).filter(
      ([key, value]) =>
        key !== 'savedDraft' &&
        !(isEmpty(value) && isEmpty(before[key])) &&
        JSON.stringify(value) !== JSON.stringify(before[key])
    )
  );

/** A value of the engine's as the Tasklist hands it to the form. */
function shownAs({ type, value }) {
  if (type === 'Date') {
    return window.angular.element(document.body).injector().get('unfixDate')(value);
  }
  return type === 'Json' && value !== null ? JSON.parse(value) : value;
}

/** What the engine shows the form of a task with now. */
export async function shownWith(taskId) {
  const answer = await fetch(`${ENGINE}${taskId}/form-variables?deserializeValues=false`);
  if (!answer.ok) {
    throw new Error(`the form cannot be filled: ${answer.status}`);
  }
  return Object.fromEntries(Object.entries(await answer.json()).map(([key, variable]) => [key, shownAs(variable)]));
}

export async function schemaOf(taskId) {
  const answer = await fetch(`${ENGINE}${taskId}/deployed-form`);
  if (!answer.ok) {
    throw new Error(`the form cannot be read: ${answer.status}`);
  }
  return answer.json();
}

/** A form checks a text and takes up a number with a delay, a day not before; but all at once when the field is left. */
export function takeUpTyping() {
  const field = document.activeElement;
  if (field?.closest(FORM)) {
    field.blur();
    field.focus({ preventScroll: true });
  }
}
