/**
 * Keeps what is typed into a form. form-js 1.8.7 puts a text into the form's data 300 ms after the last key, or when its field
 * is left, and whenever anything changes it draws all fields with what the data holds. Some changes come late: what is
 * computed a frame or two after the field before was left, a number once more 300 ms after it. Whoever goes on with the Tab key
 * types in the next field by then, and the data knows nothing of it: the field was emptied under their hands, the first
 * letters were gone, a pasted text entirely, and form-js took up what was left. So the data has each key before anything can
 * be drawn. What form-js does with a text stays as it is: it checks and draws after the pause, since drawing a large form takes
 * longer than a key may.
 *
 * A number's field keeps what it shows itself. But when the number is the former one again, typed within the pause (15 over
 * 15, or a digit that is deleted at once), form-js takes up what stood there a key earlier: 1. The number that is shown counts.
 */
const TEXTS = ['textfield', 'textarea'];

function put(data, path, value) {
  const holder = path.slice(0, -1).reduce((part, key) => part?.[key], data);
  if (holder) {
    holder[path.at(-1)] = value;
  }
}

export function keepTyping(form, element) {
  const idOf = instance => `fjs-form-${form._id}-${instance}`;

  function takeUp({ target }) {
    const typedIn = form
      .get('formFieldInstanceRegistry')
      .getAll()
      .find(({ instanceId }) => target.id === idOf(instanceId));
    if (typedIn && TEXTS.includes(form.get('formFieldRegistry').get(typedIn.id).type)) {
      put(form._getState().data, typedIn.valuePath, target.value);
    }
  }

  function correct({ field, fieldInstance, indexes, value }) {
    const id = idOf([field.id, ...Object.values(indexes ?? {})].join('_'));
    const text = element.querySelector(`#${CSS.escape(id)}`)?.value.replaceAll(',', '.');
    const isNumber = text !== undefined && !Number.isNaN(Number(text));
    if (isNumber && (text === '' ? value !== null : value === null || Number(text) !== Number(value))) {
      const shown = field.serializeToString ? text : Number(text);
      queueMicrotask(() => form._update({ field, fieldInstance, indexes, value: text === '' ? null : shown }));
    }
  }

  element.addEventListener('input', takeUp, true);
  form.on('field.updated', update => {
    if (update.field.type === 'number') {
      correct(update);
    }
  });
}
