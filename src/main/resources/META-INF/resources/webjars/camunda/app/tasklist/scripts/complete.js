/**
 * Lets a day or a time that was typed last go along with the form. form-js 1.8.7 takes it up a frame or two after its field was
 * left, and a button that is tapped is faster: the task was completed with the former day. The click waits for it.
 */
import { FORM } from './task-form.js';

const TAKEN_UP_AFTER = 300;

let lastLeft = 0;

document.addEventListener('focusout', ({ target }) => {
  if (target.closest(`${FORM} .fjs-form-field-datetime`)) {
    lastLeft = Date.now();
  }
});

document.addEventListener(
  'click',
  event => {
    const button = event.target.closest('.form-actions button');
    const wait = lastLeft + TAKEN_UP_AFTER - Date.now();
    if (button && wait > 0) {
      event.preventDefault();
      event.stopImmediatePropagation();
      setTimeout(() => button.click(), wait);
    }
  },
  true
);
