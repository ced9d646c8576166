// Draws a questionnaire as the Tasklist does, when it is asked for: with the form viewer of Camunda's webapps, so that what is
// seen here is what is seen there. The viewer is one of the modules in their bundle, known by what it gives to others.
import { setFormCalendars } from "./calendars.js";
import { setDirection } from "./form-direction.js";
import { FORMS } from "./form-texts.js";
import { keepTyping } from "./form-typing.js";
import { language } from "./language.js";
import { keepTranslated } from "./texts-in-place.js";

const LIBRARY = "/camunda/lib/";
const STYLES = ["/camunda/app/tasklist/camunda-tasklist-bootstrap.css", "/css/forms.css"];
const VIEWER = ".createForm=function";

function load(script) {
  return new Promise((done, failed) => {
    const element = document.createElement("script");
    element.src = LIBRARY + script;
    element.addEventListener("load", done);
    element.addEventListener("error", () => failed(new Error(`${script} cannot be loaded`)));
    document.head.append(element);
  });
}

async function loadViewer() {
  const chunks = (self.webpackChunkcamunda_bpm_webapp ||= []);
  await load("runtime.js");
  await load("deps.js");
  return new Promise((found, failed) => {
    chunks.push([["form-preview"], {}, (modules) => {
      const id = Object.keys(modules.m).find((key) => String(modules.m[key]).includes(VIEWER));
      if (id) found(modules(id));
      else failed(new Error("the form viewer is not in the bundle"));
    }]);
  });
}

// form-js reads what was typed a moment later, when an event out of a tree of its own only tells of the tree.
function keepTarget(event) {
  Object.defineProperty(event, "target", { value: event.composedPath()[0] });
}

// A form is drawn without its style rather than not at all.
function styled(root, href) {
  const style = document.createElement("link");
  style.rel = "stylesheet";
  style.href = href;
  const done = new Promise((end) => ["load", "error"].forEach((event) => style.addEventListener(event, end)));
  root.append(style);
  return done;
}

// In a tree of its own, where the style of the Tasklist does not reach our page, nor ours the form.
async function draw(place) {
  const answer = await fetch(place.dataset.form, { headers: { Accept: "application/json" } });
  if (!answer.ok) throw new Error(`the form cannot be read: ${answer.status}`);
  const schema = await answer.json();
  const { createForm } = await loadViewer();
  const root = place.attachShadow({ mode: "open" });
  const container = document.createElement("div");
  await Promise.all(STYLES.map((href) => styled(root, href)));
  root.append(container);
  ["input", "change"].forEach((type) => root.addEventListener(type, keepTarget, true));
  if (language === "tr") keepTranslated({ ".fjs-container": FORMS }, container);
  new MutationObserver(() => setFormCalendars(root)).observe(container, { childList: true, subtree: true });
  keepTyping(await createForm({ container, schema, data: {} }), container);
  setDirection(container.querySelector(".fjs-container"), schema);
}

document.querySelectorAll("details[data-preview]").forEach((details) => details.addEventListener("toggle", async () => {
  const place = details.querySelector("[data-form]");
  const waiting = details.querySelector("[role=status]");
  try {
    await draw(place);
    waiting.remove();
  } catch (failure) {
    console.error(failure);
    waiting.textContent = place.dataset.failed;
  }
}, { once: true }));
