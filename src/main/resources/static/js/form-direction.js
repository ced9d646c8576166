/** Draws a form from right to left whose schema says so: a questionnaire in Arabic; the page around it stays as it is. */
export function setDirection(element, schema) {
  element.dir = schema.direction ?? 'ltr';
  if (schema.language) {
    element.lang = schema.language;
  }
}
