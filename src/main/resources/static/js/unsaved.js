// A page can hold several forms, and saving one loads the page anew: the browser asks before what was typed in another is lost.
const typedIn = new Set();
document.addEventListener("input", (event) => {
  const form = event.target.form;
  if (form && form.getAttribute("method") === "post") typedIn.add(form);
});
document.addEventListener("submit", (event) => typedIn.delete(event.target));
window.addEventListener("beforeunload", (event) => {
  if (typedIn.size > 0) event.preventDefault();
});
