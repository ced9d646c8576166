// What is shown once would be lost by a second click: a form that says so is sent once.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!form.hasAttribute("data-once")) return;
  if (form.dataset.once === "sent") event.preventDefault();
  else {
    form.dataset.once = "sent";
    form.querySelectorAll("button").forEach((button) => button.setAttribute("aria-disabled", "true"));
  }
});
// back from another page the browser may show this one as it was left
window.addEventListener("pageshow", () => document.querySelectorAll("[data-once]").forEach((form) => {
  form.dataset.once = "";
  form.querySelectorAll("button").forEach((button) => button.removeAttribute("aria-disabled"));
}));
