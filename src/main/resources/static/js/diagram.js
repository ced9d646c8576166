// Draws the model of a process, with the path taken and the current step marked, and shows another one when it is chosen.
const READABLE = 0.7;

// The viewer (its newest version on Maven Central) writes styles as attributes, which the content policy refuses with an
// error for each; set as properties they are allowed.
const { innerHTML } = Object.getOwnPropertyDescriptors(Element.prototype);
Object.defineProperty(Element.prototype, "innerHTML", {
  ...innerHTML,
  set(html) {
    innerHTML.set.call(this, String(html).replaceAll(" style=\"", " data-style=\""));
    this.querySelectorAll("[data-style]").forEach((each) => {
      each.style.cssText = each.dataset.style;
      each.removeAttribute("data-style");
    });
  },
});
const { setAttributeNS } = Element.prototype;
Element.prototype.setAttributeNS = function (namespace, name, value) {
  if (name === "style") {
    this.style.cssText = value;
  } else {
    setAttributeNS.call(this, namespace, name, value);
  }
};

// Shows the whole model if it can be read then; else the part around the current step, from where one can move on.
function fit(canvas, current) {
  canvas.zoom("fit-viewport", "auto");
  if (canvas.zoom() >= READABLE) {
    return;
  }
  const { inner, outer } = canvas.viewbox();
  const width = outer.width / READABLE;
  const height = outer.height / READABLE;
  const margin = 20;
  const wished = current ? current.x + current.width / 2 - width / 2 : inner.x - margin;
  const rightmost = inner.x + inner.width + margin - width;
  const x = Math.max(inner.x - margin, Math.min(wished, rightmost));
  canvas.viewbox({ x, y: inner.y + inner.height / 2 - height / 2, width, height });
}

document.querySelectorAll("[data-model]").forEach(async (place) => {
  // a finished process has no current step, and an empty attribute is not written
  const ids = (list = "") => list.split(" ").filter((id) => id);
  const viewer = new BpmnJS({ container: place });
  try {
    const answer = await fetch(place.dataset.model, { headers: { Accept: "application/xml" } });
    if (!answer.ok) {
      throw new Error(`the model cannot be read: ${answer.status}`);
    }
    await viewer.importXML(await answer.text());
    const canvas = viewer.get("canvas");
    const drawn = viewer.get("elementRegistry");
    const mark = (list, marker) => ids(list).filter((id) => drawn.get(id)).forEach((id) => canvas.addMarker(id, marker));
    mark(place.dataset.done, "taken");
    mark(place.dataset.flows, "taken");
    mark(place.dataset.current, "current");
    fit(canvas, ids(place.dataset.current).map((id) => drawn.get(id)).find((box) => box));
  } catch (failure) {
    console.error(failure);
    place.textContent = place.dataset.failed;
  }
});

document.querySelectorAll("select[data-submits]").forEach((select) => {
  select.form.querySelector("button").hidden = true;
  select.addEventListener("change", () => select.form.submit());
});
